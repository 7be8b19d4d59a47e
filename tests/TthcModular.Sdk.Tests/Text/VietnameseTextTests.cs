using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TthcModular.Sdk.Text;

namespace TthcModular.Sdk.Tests.Text;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Văn phòng HĐND&UBND  huyện", "van phong hdnd ubnd huyen")]
    [InlineData("Đặc khu Phú Quý", "dac khu phu quy")]
    [InlineData("  Xã Ia Tôr – Chư Prông ", "xa ia tor chu prong")]
    [InlineData("UBND cấp huyện, cấp xã", "ubnd cap huyen cap xa")]
    [InlineData("", "")]
    public void Fold_Wording_IsPlainLowerCase(string text, string folded) => Assert.Equal(folded, VietnameseText.Fold(text));

    [Fact]
    public void Fold_AnyText_IsTheSameComposedDecomposedAndFoldedAgain()
    {
        const string Letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ ,.-&09";
        Prop.ForAll(Gen.Elements(Letters.ToCharArray()).ArrayOf(30).Select(letters => new string(letters)).ToArbitrary(), text =>
        {
            var folded = VietnameseText.Fold(text);
            return folded == VietnameseText.Fold(text.Normalize(NormalizationForm.FormD))
                && folded == VietnameseText.Fold(text.ToUpperInvariant())
                && folded == VietnameseText.Fold(folded)
                && folded.All(letter => letter is ' ' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1234.505", "1.234,51")]
    [InlineData("30", "30")]
    [InlineData("0.2", "0,2")]
    [InlineData("99.999", "100")]
    [InlineData("-1.5", "-1,5")]
    [InlineData("0", "0")]
    public void Number_Value_IsWrittenTheVietnameseWay(string value, string text) =>
        Assert.Equal(text, VietnameseNumber.Text(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));
}
