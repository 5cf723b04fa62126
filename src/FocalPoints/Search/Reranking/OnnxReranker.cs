using Microsoft.Extensions.Logging;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace FocalPoints.Search.Reranking;

/// <summary>
/// Asks a model that the operator brought: inputs <c>question</c> (one text) and <c>texts</c> (n texts), output <c>scores</c> (n numbers). The
/// native library is loaded when a model is opened, never before.
/// </summary>
public sealed partial class OnnxReranker(TimeProvider clock, ILogger<OnnxReranker> log) : IReranker, IDisposable
{
    private const string QuestionInput = "question", TextsInput = "texts", ScoresOutput = "scores";

    /// <summary>What a reader waits for it at most.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(500);

    // One question at a time: a run takes every core, and one that cannot be stopped must not gather others behind it.
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Lock opening = new();
    private string? openedPath;
    private InferenceSession? session;

    public bool IsOn => session is not null;

    /// <summary>Opens the model in a file, once. Answers with what is wrong, in a sentence for the operator; null where it can be asked.</summary>
    public string? Open(string path)
    {
        lock (opening)
        {
            if (session is not null && path == openedPath)
                return null;
            if (!File.Exists(path))
                return $"Search:RerankerModel is '{path}', and there is no such file. Set it to the whole path of an ONNX model, or leave it empty.";
            try
            {
                var model = Load(path);
                if (IsText(model.InputMetadata, QuestionInput) && IsText(model.InputMetadata, TextsInput) && model.InputMetadata.Count == 2 && IsList(model.OutputMetadata, ScoresOutput, TensorElementType.Float))
                {
                    session?.Dispose();
                    (session, openedPath) = (model, path);
                    return null;
                }

                using (model)
                {
                    return $"Search:RerankerModel is '{path}', a model of another kind. It needs the inputs question (string[1]) and texts (string[n]) and the output scores (float[n]); "
                        + $"it has the inputs {Describe(model.InputMetadata)} and the outputs {Describe(model.OutputMetadata)}.";
                }
            }
            catch (Exception exception) when (exception is OnnxRuntimeException or DllNotFoundException or TypeInitializationException)
            {
                return $"Search:RerankerModel is '{path}', which cannot be opened as an ONNX model: {exception.Message}";
            }
        }
    }

    public async Task<IReadOnlyList<float>?> Score(string question, IReadOnlyList<string> texts, CancellationToken cancel = default)
    {
        if (session is not { } model)
            return null;
        using var limit = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        var stop = either.Token;
        try
        {
            await gate.WaitAsync(stop);
            return await Task.Run(() => Run(model, question, texts, stop), CancellationToken.None).WaitAsync(stop);
        }
        catch (Exception exception)
        {
            cancel.ThrowIfCancellationRequested();
            LogFailed(limit.IsCancellationRequested ? $"it took longer than {Limit.TotalMilliseconds} ms" : WithoutWords(exception.Message));
            return null;
        }
    }

    public void Dispose()
    {
        // What runs is told to stop after its time; a library cannot be taken away from under it.
        if (gate.Wait(Limit * 2))
            session?.Dispose();
    }

    private float[] Run(InferenceSession model, string question, IReadOnlyList<string> texts, CancellationToken stop)
    {
        try
        {
            using var options = new RunOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            using var stopping = stop.Register(() => options.Terminate = true);
            using var answer = model.Run([Input(QuestionInput, [question]), Input(TextsInput, [.. texts])], [ScoresOutput], options);
            var scores = answer[0].AsTensor<float>().ToArray();
            return scores.Length == texts.Count ? scores : throw new InvalidOperationException($"it gave {scores.Length} scores for {texts.Count} texts");
        }
        finally
        {
            gate.Release();
        }
    }

    private static InferenceSession Load(string path)
    {
        OrtEnv.Instance().DisableTelemetryEvents();
        using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        try
        {
            options.RegisterOrtExtensions();
        }
        catch (OnnxRuntimeException)
        {
            // Not served for this kind of machine. A model that has tokenizers in it says so when it is opened.
        }

        return new InferenceSession(path, options);
    }

    private static NamedOnnxValue Input(string name, string[] texts) => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<string>(texts, [texts.Length]));

    private static bool IsText(IReadOnlyDictionary<string, NodeMetadata> values, string name) => IsList(values, name, TensorElementType.String);

    private static bool IsList(IReadOnlyDictionary<string, NodeMetadata> values, string name, TensorElementType type) =>
        values.TryGetValue(name, out var value) && value.IsTensor && value.ElementDataType == type && value.Dimensions.Length == 1;

    private static string Describe(IReadOnlyDictionary<string, NodeMetadata> values) => string.Join(", ", values.Select(value => value.Value.IsTensor
        ? $"{value.Key} ({value.Value.ElementDataType.ToString().ToLowerInvariant()}[{string.Join(", ", value.Value.Dimensions.Select(size => size < 0 ? "n" : $"{size}"))}])"
        : value.Key));

    /// <summary>The library's message may repeat what it was given, which is not for the log.</summary>
    private static string WithoutWords(string message) => message.Split(" Status Message:")[0];

    [LoggerMessage(Level = LogLevel.Warning, Message = "The reranking model did not answer, and the order of the results stays as it was: {Reason}")]
    private partial void LogFailed(string reason);
}
