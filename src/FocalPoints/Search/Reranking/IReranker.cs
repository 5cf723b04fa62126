namespace FocalPoints.Search.Reranking;

/// <summary>Says how well texts answer a question: a second look at the best of what search found.</summary>
public interface IReranker
{
    /// <summary>False where nothing can be asked; nothing is read for it then.</summary>
    bool IsOn { get; }

    /// <summary>A score for each text, in their order, the higher the better; null where there is no answer, or none in time.</summary>
    /// <param name="question">What somebody typed, as it was typed.</param>
    Task<IReadOnlyList<float>?> Score(string question, IReadOnlyList<string> texts, CancellationToken cancel = default);
}

/// <summary>Without a model: the order is that of the index.</summary>
public sealed class NoReranker : IReranker
{
    public bool IsOn => false;

    public Task<IReadOnlyList<float>?> Score(string question, IReadOnlyList<string> texts, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<float>?>(null);
}
