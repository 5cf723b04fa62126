using System.Text;
using FocalPoints.Treaty.Meetings;
using FocalPoints.Web.Startup;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace FocalPoints.Web.Treaty.Meetings;

/// <summary>Meetings for people's own calendars (RFC 5545).</summary>
public static class MeetingsEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the calendar file of a meeting.</summary>
    public static void MapMeetings(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/meetings/{id}/calendar.ics", Reading, ReadCalendar).AllowAnonymous();

    private static async Task<IResult> ReadCalendar(string id, ReadMeeting read, SiteAddress site, TimeProvider clock, CancellationToken cancel)
    {
        // Without its days it has no place in a calendar: an event begins on a day (RFC 5545, 3.6.1), and a made-up one would be believed.
        if (await read.Read(id, cancel) is not { Meeting: { StartsOn: { } first, IsMonthOnly: false } meeting })
            return TypedResults.NotFound();

        // Whole days: the end is the first day that is not part of it any more.
        var calendar = new Calendar { ProductId = "-//FocalPoints//EN" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{meeting.Id}@focalpoints",
            DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime),
            Start = new CalDateTime(first),
            End = new CalDateTime((meeting.EndsOn ?? first).AddDays(1)),
            Summary = MeetingWords.NameOf(meeting.Name, meeting.Abbreviation),
            Location = meeting.City.Length > 0 ? meeting.City : null,
            Url = new Uri(site.Of(MeetingUrls.Read(meeting.Id))),
        });
        var text = new CalendarSerializer().SerializeToString(calendar) ?? "";
        return TypedResults.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", meeting.Id + ".ics");
    }
}
