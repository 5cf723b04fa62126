namespace FocalPoints.Web.Shared.Forms;

/// <summary>The status of a page that has something to say although what was asked for is not there.</summary>
public static class AnswerAtTheEnd
{
    /// <summary>Sets it at the last moment: where Blazor finds a 404 while it draws, it sends another page or none, and what stands on this one is gone.</summary>
    public static void With(HttpContext http, int status) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}
