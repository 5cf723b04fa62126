using FocalPoints.Kernel;
using FocalPoints.Members.Passwords;
using Xunit;

namespace FocalPoints.Tests.Members;

/// <summary>Length, and not what everybody tries first. No rule about signs.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("Password2026!")]
    [InlineData("P4ssw0rd!!!!")]
    [InlineData("passwordpassword")]
    [InlineData("passwordpassword1")]
    [InlineData("pass word pass word")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("abcabcabcabc")]
    [InlineData("qwertyuiopas")]
    [InlineData("QWERTY123456")]
    [InlineData("mnbvcxzlkjhg")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("focalpoints2026")]
    [InlineData("Focal Points 2026")]
    [InlineData("unbelievable")]
    [InlineData("ClusterMunitions1")]
    public void Password_that_is_tried_first_is_refused(string password) =>
        Assert.Equal([new Problem("password", ProblemRule.CommonPassword)], new PasswordRules().Check("password", password));

    [Theory]
    [InlineData("Somboun20262026")]
    [InlineData("somboun.keo2026")]
    [InlineData("ministry-of-va99")]
    public void Password_made_of_the_persons_own_name_or_address_is_refused(string password) =>
        Assert.Equal([new Problem("password", ProblemRule.CommonPassword)], new PasswordRules().Check("password", password, "Somboun Keo", "somboun.keo@ministry.example", "ministry-of-va@x.example"));

    [Theory]
    [InlineData("the quiet river at noon")]
    [InlineData("seven herons over the weir")]
    [InlineData("kX9!vQ2@pL7#")]
    [InlineData("ຊຽງຂວາງ ຫຼວງພະບາງ ປາກເຊ")]
    [InlineData("النهر الهادئ عند الظهر")]
    [InlineData("correct horse battery staple")]
    [InlineData("dragonfly wings in march")]
    public void Password_of_unrelated_words_or_signs_is_taken(string password) =>
        Assert.Empty(new PasswordRules().Check("password", password, "Somboun Keo", "somboun.keo@ministry.example"));

    [Fact]
    public void Length_counts_what_a_person_counts_and_has_an_upper_bound()
    {
        Assert.Equal([new Problem("password", ProblemRule.TooShort, 12, 11)], new PasswordRules().Check("password", "ຊຽງຂວາງabcd"));
        Assert.Equal(ProblemRule.TooLong, Assert.Single(new PasswordRules().Check("password", string.Concat(Enumerable.Range(0, 65).Select(number => number + "x")))).Rule);
        Assert.Equal(ProblemRule.Required, Assert.Single(new PasswordRules().Check("password", "")).Rule);
    }
}
