using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Security;

/// <summary>Seals each key of the ring with the <see cref="MasterKey"/> before it is stored: who reads the database, or a backup of it,
/// forges no session.</summary>
public sealed class KeySealer(MasterKey master) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(
            new XElement("sealed", master.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)))),
            typeof(KeyOpener)
        );
}

/// <summary>Created by the framework from the type named in the stored key.</summary>
public sealed class KeyOpener(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<MasterKey>().Open(encryptedElement.Value)));
}
