using System.Globalization;
using FocalPoints.Curation.Desk;
using FocalPoints.Curation.Review;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Web.Curation.FocalPointPosts;
using FocalPoints.Web.Curation.Moderation;
using FocalPoints.Web.Curation.Review;
using FocalPoints.Web.Members.Mandates;
using FocalPoints.Web.Members.Requests;
using FocalPoints.Web.Practices.Confirming;
using FocalPoints.Web.Shared;

namespace FocalPoints.Web.Curation.Desk;

/// <summary>What a desk says of each matter: how much of it waits, what to do, and where.</summary>
public static class DeskWords
{
    /// <summary>As in "3 reviews wait".</summary>
    public static string Of(DeskLine line) => line.Matter switch
    {
        DeskMatter.Reviews => Plural.Of(line.Count, DeskText.ReviewsOne, DeskText.ReviewsOther),
        DeskMatter.OwnReviews => Plural.Of(line.Count, DeskText.OwnReviewsOne, DeskText.OwnReviewsOther),
        DeskMatter.Reports => Plural.Of(line.Count, DeskText.ReportsOne, DeskText.ReportsOther),
        DeskMatter.Requests => Plural.Of(line.Count, DeskText.RequestsOne, DeskText.RequestsOther),
        DeskMatter.Vacancies => Plural.Of(line.Count, DeskText.VacanciesOne, DeskText.VacanciesOther),
        DeskMatter.Declined => Plural.Of(line.Count, DeskText.DeclinedOne, DeskText.DeclinedOther),
        DeskMatter.Begun => Plural.Of(line.Count, DeskText.BegunOne, DeskText.BegunOther),
        DeskMatter.WithStates => Plural.Of(line.Count, DeskText.WithStatesOne, DeskText.WithStatesOther),
        _ => Plural.Of(line.Count, DeskText.WithFocalPointsOne, DeskText.WithFocalPointsOther),
    };

    /// <summary>What to do about it, in a sentence.</summary>
    public static string ToDo(DeskMatter matter) => matter switch
    {
        DeskMatter.Reviews => DeskText.ReviewsToDo,
        DeskMatter.OwnReviews => DeskText.OwnReviewsToDo,
        DeskMatter.Reports => DeskText.ReportsToDo,
        DeskMatter.Requests => DeskText.RequestsToDo,
        DeskMatter.Vacancies => DeskText.VacanciesToDo,
        DeskMatter.Declined => DeskText.DeclinedToDo,
        DeskMatter.Begun => DeskText.BegunToDo,
        DeskMatter.WithStates => DeskText.WithStatesToDo,
        _ => DeskText.WithFocalPointsToDo,
    };

    /// <summary>Where it is done.</summary>
    public static string Address(DeskMatter matter) => matter switch
    {
        DeskMatter.Reviews => ReviewUrls.Queue,
        DeskMatter.OwnReviews => ReviewUrls.Shelf(ReviewShelf.Mine),
        DeskMatter.WithStates => ReviewUrls.Shelf(ReviewShelf.WithStates),
        DeskMatter.Reports => ModerationUrls.Queue,
        DeskMatter.Requests => RequestUrls.Queue,
        DeskMatter.Vacancies => PostUrls.List,
        _ => ConfirmingUrls.Prepare,
    };

    /// <summary>As in "Your mandate ends on 31 December 2026: Coordinator, Mexico".</summary>
    public static string Of(DeskMandate mandate, Vocabulary vocabulary) => string.Format(DeskText.MandateEnds,
        Mandate.LastDayOf(mandate.Until).ToString("d MMMM yyyy", CultureInfo.CurrentCulture), MandateWords.Of(mandate.Role, mandate.StateId, mandate.Organisation, vocabulary));

    /// <summary>What to do before it ends.</summary>
    public static string ToDo(DeskMandate mandate) => mandate.Role switch
    {
        MandateRole.Coordinator => DeskText.MandateCoordinator,
        MandateRole.Secretariat => DeskText.MandateSecretariat,
        _ => DeskText.MandateOther,
    };
}
