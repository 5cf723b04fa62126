using Lucene.Net.Index;
using Lucene.Net.Util;

namespace FocalPoints.Search.Ranking;

/// <summary>A term that stands for a word, and how surely: 1 for the word's own forms, less for what it may mean.</summary>
internal readonly record struct WeightedTerm(string Text, float Weight);

/// <summary>A term as it stands in the segments of the index.</summary>
/// <param name="Places">Where, by segment.</param>
/// <param name="Documents">In how many documents.</param>
internal sealed record LocatedTerm(BytesRef Bytes, TermState?[] Places, int Documents, float Weight);

/// <summary>The terms of a word in one field.</summary>
/// <param name="Boost">What one occurrence there counts for.</param>
/// <param name="Dictionaries">Where the terms are looked up, by segment.</param>
internal sealed record FieldTerms(string Field, float Boost, FieldSize Size, TermsEnum?[] Dictionaries, IReadOnlyList<LocatedTerm> Terms);

/// <summary>A word in fields that make up one text, scored as one: what is counted is the sum over its terms and fields, and the more there are the less one more adds.</summary>
/// <param name="Worth">The weight of the fields times the rarity of the word in them.</param>
internal sealed record TermGroup(float Worth, IReadOnlyList<FieldTerms> Fields);

/// <summary>One word of a question as it is scored. What it is worth is that of the language in which it does best.</summary>
/// <param name="Word">Which word of the question it stands for; those that are only spelt nearly so stand for the same.</param>
/// <param name="Languages">The texts of each language.</param>
/// <param name="Runs">The runs of four letters of the word, in each language; see <see cref="Analysis.WordGrams"/>.</param>
/// <param name="RunCount">How many different runs the word has.</param>
internal sealed record Clause(int Word, float Weight, IReadOnlyList<IReadOnlyList<TermGroup>> Languages, IReadOnlyList<IReadOnlyList<TermGroup>> Runs, int RunCount);
