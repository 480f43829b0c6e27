using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace Maillage.Ui.Validation;

/// <summary>French sentences for what the framework checks itself, so that no page repeats them.</summary>
internal sealed class FrenchMessages : IPostConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    // After the framework's own configuration: its provider must have listed the attributes first.
    public void PostConfigure(string? name, MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(this);
        // Before the framework's own for simple values, after those for what is not in a form.
        var simple = options.ModelBinderProviders.OfType<SimpleTypeModelBinderProvider>().Single();
        options.ModelBinderProviders.Insert(options.ModelBinderProviders.IndexOf(simple), new PlainTextBinder.Provider());
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => "Ce champ est à remplir.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Ce champ est à remplir.");
        messages.SetMissingKeyOrValueAccessor(() => "Ce champ est à remplir.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Le formulaire est vide : rechargez la page et recommencez.");
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"« {value} » ne convient pas ici.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"« {value} » ne convient pas ici.");
        messages.SetValueIsInvalidAccessor(value => $"« {value} » ne convient pas ici.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur ne convient pas ici.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur ne convient pas ici.");
        messages.SetValueMustBeANumberAccessor(_ => "Ce champ attend un nombre.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Ce champ attend un nombre.");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            // Some come with a sentence of the framework, in English; those of a page are its own.
            if (attribute.ErrorMessageResourceName is null && attribute.ErrorMessage?.StartsWith("The ", StringComparison.Ordinal) != false)
            {
                attribute.ErrorMessage = Sentence(attribute);
            }
        }
    }

    private static string? Sentence(ValidationAttribute attribute) =>
        attribute switch
        {
            RequiredAttribute => "« {0} » est à remplir.",
            StringLengthAttribute { MinimumLength: > 0 } => "« {0} » doit compter entre {2} et {1} caractères.",
            StringLengthAttribute => "« {0} » ne doit pas dépasser {1} caractères.",
            MaxLengthAttribute => "« {0} » ne doit pas dépasser {1} caractères.",
            EmailAddressAttribute => "« {0} » doit être une adresse électronique, par exemple prenom.nom@ville.fr.",
            RangeAttribute => "« {0} » doit être compris entre {1} et {2}.",
            UrlAttribute => "« {0} » doit être une adresse complète, commençant par https://.",
            CompareAttribute => "Les deux saisies sont différentes.",
            MinLengthAttribute => "« {0} » doit compter au moins {1} caractères.",
            // Only where an attribute has a sentence of its own: those of the framework are in English.
            _ when attribute.GetType().Assembly == typeof(ValidationAttribute).Assembly => "« {0} » ne convient pas ici.",
            _ => null,
        };
}
