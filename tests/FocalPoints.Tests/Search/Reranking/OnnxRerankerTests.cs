using FocalPoints.Search.Reranking;
using FocalPoints.Testing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FocalPoints.Tests.Search.Reranking;

/// <summary>What a model of the operator's is asked, and what becomes of one that does not answer.</summary>
public sealed class OnnxRerankerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("focalpoints-model-").FullName;
    private readonly LogCapture log = new();
    private readonly ILoggerFactory logging;
    private readonly OnnxReranker reranker;

    public OnnxRerankerTests()
    {
        logging = LoggerFactory.Create(log.ListenTo);
        reranker = new OnnxReranker(TimeProvider.System, logging.CreateLogger<OnnxReranker>());
    }

    [Fact]
    public async Task Model_is_handed_question_and_texts_and_answers_with_a_score_for_each()
    {
        Assert.Null(Open(AModel.Preferring("(?s)where is the pool.*river.*")));

        Assert.True(reranker.IsOn);
        Assert.Equal([0f, 1f, 0f], await reranker.Score("where is the pool", ["A workshop", "A pool\nbeside the river", "ສູນຟື້ນຟູ"]));
        Assert.Equal([0f], await reranker.Score("where is the river", ["A pool\nbeside the river"]));
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task Model_may_carry_operators_of_the_extensions()
    {
        Assert.Null(Open(AModel.Extended));

        Assert.Equal([4f, 2f], await reranker.Score("which", ["four", "ສູ"]));
    }

    [Fact]
    public async Task Model_that_fails_does_not_answer_and_is_told_of_without_the_words()
    {
        Assert.Null(Open(AModel.Failing));

        Assert.Null(await reranker.Score("which", ["canary"]));

        var line = Assert.Single(log.Lines);
        Assert.StartsWith("Warning ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_that_does_not_end_is_stopped()
    {
        Assert.Null(Open(AModel.Endless));

        Assert.Null(await reranker.Score("which", ["which", "other"]));
        Assert.Null(await reranker.Score("which", ["which", "other"]));

        Assert.Equal(2, log.Lines.Count);
        Assert.All(log.Lines, line => Assert.Contains("longer than 500 ms", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reader_who_went_away_stops_it_too()
    {
        Assert.Null(Open(AModel.Endless));
        using var gone = new CancellationTokenSource();

        var asking = reranker.Score("which", ["which", "other"], gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_said_in_words()
    {
        Assert.Equal("Search:RerankerModel is '/nowhere/model.onnx', and there is no such file. Set it to the whole path of an ONNX model, or leave it empty.", reranker.Open("/nowhere/model.onnx"));
        Assert.Contains("It needs the inputs question (string[1]) and texts (string[n]) and the output scores (float[n]); it has the inputs input_ids (float[n]) and the outputs logits (float[n]).",
            Open(AModel.OfNumbers), StringComparison.Ordinal);
        Assert.Contains("cannot be opened as an ONNX model", Open("no model at all"u8.ToArray()), StringComparison.Ordinal);

        Assert.False(reranker.IsOn);
        Assert.Null(await reranker.Score("which", ["text"]));
    }

    public void Dispose()
    {
        reranker.Dispose();
        logging.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string? Open(byte[] model) => reranker.Open(AModel.In(folder, model));
}
