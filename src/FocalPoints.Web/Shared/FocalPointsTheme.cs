using MudBlazor;

namespace FocalPoints.Web.Shared;

/// <summary>
/// MudBlazor's type and shapes from the design tokens. Its colours stand in <c>workspace.css</c>, where they are the tokens themselves and follow the
/// system's light and dark without a script.
/// </summary>
public static class FocalPointsTheme
{
    private const string Sans = "var(--sans)", Serif = "var(--serif)";

    /// <summary>The theme of every island.</summary>
    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "2px", AppbarHeight = "60px", DrawerWidthLeft = "16rem" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = [Sans], FontSize = "1.0625rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = [Sans], FontSize = "1.0625rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = [Sans], FontSize = ".9375rem", LineHeight = "1.6", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = [Sans], FontSize = ".9375rem", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = [Serif], FontSize = "2.5rem", FontWeight = "600", LineHeight = "1.22", LetterSpacing = "normal" },
            H2 = new H2Typography { FontFamily = [Serif], FontSize = "1.625rem", FontWeight = "600", LineHeight = "1.22", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = [Serif], FontSize = "1.25rem", FontWeight = "600", LineHeight = "1.22", LetterSpacing = "normal" },
            Caption = new CaptionTypography { FontFamily = [Sans], FontSize = ".875rem", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = [Sans], FontSize = "1.0625rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "normal" },
        },
        Shadows = new Shadow { Elevation = [.. Enumerable.Range(0, 26).Select(level => level < 8 ? "none" : "var(--lift)")] },
    };
}
