namespace FocalPoints.Following.Telling;

/// <summary>When those are told who do not want to be told at once: in the morning, at six by UTC; each week on Monday.</summary>
public static class TellingTimes
{
    private const int Hour = 6;

    /// <summary>The last morning on which daily mail went out.</summary>
    public static DateTime LastMorning(DateTime now) => now.Hour >= Hour ? now.Date.AddHours(Hour) : now.Date.AddDays(-1).AddHours(Hour);

    /// <summary>The last Monday morning on which weekly mail went out.</summary>
    public static DateTime LastMonday(DateTime now)
    {
        var morning = LastMorning(now);
        return morning.AddDays(-(((int)morning.DayOfWeek + 6) % 7));
    }
}
