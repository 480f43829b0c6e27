using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>Identity's accounts in our own context.</summary>
internal sealed class ComptesStore(AppDb context, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Compte, AppDb, Guid>(context, describer);
