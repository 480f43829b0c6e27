using Maillage.Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Kernel.Data;

/// <summary>The last net under every text that is written: its length, which SQLite would not look at and PostgreSQL would answer with an
/// error, and its characters. The page says it first, on the field, with the same constant.</summary>
public static class TextLimits
{
    private const string Limit = "Maillage:MaxLength";
    private const string Label = "Maillage:Label";

    /// <param name="label">How the sentence names it; by default the name of the property.</param>
    public static void HasLimit(this PropertyBuilder property, int length, string? label = null) => Say(property.Metadata, length, label);

    public static void HasLimit(this ComplexTypePropertyBuilder property, int length, string? label = null) =>
        Say(property.Metadata, length, label);

    /// <summary>How a sentence names a text whose length the database bounds too.</summary>
    public static void HasLabel(this PropertyBuilder property, string label) => property.Metadata.SetAnnotation(Label, label);

    /// <summary>Most characters of a text, or of each of a list of texts; null without a limit.</summary>
    public static int? MaxTextLength(this IReadOnlyProperty property) =>
        property.FindAnnotation(Limit)?.Value as int? ?? property.GetMaxLength();

    /// <exception cref="BusinessRuleException">A text that changed is too long; the sentence names it.</exception>
    internal static void Apply(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(c => c.Properties)))
            {
                if (entry.State == EntityState.Added || property.IsModified)
                {
                    Apply(property);
                }
            }
        }
    }

    private static void Apply(PropertyEntry property)
    {
        if (property.CurrentValue is string text)
        {
            if (!PlainText.IsClean(text))
            {
                property.CurrentValue = text = PlainText.Clean(text);
            }

            Check(property.Metadata, text);
        }
        else if (property.CurrentValue is IEnumerable<string> texts)
        {
            foreach (var each in texts)
            {
                Check(property.Metadata, each);
            }
        }
    }

    private static void Check(IProperty property, string text)
    {
        if (property.MaxTextLength() is { } max && text.Length > max)
        {
            var label = property.FindAnnotation(Label)?.Value as string ?? property.Name;
            throw new BusinessRuleException($"« {label} » ne doit pas dépasser {French.Number(max)} caractères.", property.Name);
        }
    }

    private static void Say(IMutableProperty property, int length, string? label)
    {
        property.SetAnnotation(Limit, length);
        if (label is not null)
        {
            property.SetAnnotation(Label, label);
        }
    }
}
