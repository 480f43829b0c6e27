using System.ComponentModel.DataAnnotations;

namespace Maillage.Kernel.Emails;

/// <summary>The field holds one mail address, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneEmailAddressAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string { Length: > 0 } text || EmailAddress.TryRead(text, out _, out var refusal)
            ? ValidationResult.Success
            : new ValidationResult(refusal, [validationContext.MemberName!]);
}
