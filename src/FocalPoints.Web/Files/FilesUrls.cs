namespace FocalPoints.Web.Files;

/// <summary>The addresses of uploaded files. Those of published files are <see cref="Practices.PracticeUrls.Attachment"/>.</summary>
public static class FilesUrls
{
    /// <summary>Where files of a practice are posted.</summary>
    public static string Upload(Guid practiceId) => $"/workspace/files/{practiceId}";

    /// <summary>A file as its author sees it while it is not published.</summary>
    public static string Draft(Guid fileId) => $"/workspace/files/{fileId}";
}
