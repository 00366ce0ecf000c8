package dev.redress.app.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <p>one</p><p>two</p>                                      | one\\n\\ntwo
        <div>one</div><div>two<br>three</div>                     | one\\ntwo\\nthree
        one<br><br>two<br><br><br><br>three                       | one\\n\\ntwo\\n\\nthree
        <ul><li>one<li>two</ul>                                   | - one\\n- two
        <table><tr><td>a<td>b<tr><td>c<td>d</table>               | a\\tb\\nc\\td
        <pre>a  b\\n  c</pre>                                     | a  b\\n  c
        a <b>b</b>  c&nbsp;&nbsp;d                                | a b c d
        <blockquote>old<br>words</blockquote>new                  | > old\\n> words\\n\\nnew
        <a href="https://x.example/a">here</a>                    | here <https://x.example/a>
        <a href="https://x.example/">x.example</a>                | x.example
        <a href="mailto:a@x.example">a@x.example</a>              | a@x.example
        <a href="javascript:alert(1)">here</a>                    | here
        <a href="https://x.example/a"><img alt="logo"></a>        | [logo] <https://x.example/a>
        <img src=x><img alt=" map ">                              | [map]
        <style>p{}</style><script>x()</script>words<title>t</title> | words
        &lt;b&gt; &amp; &euro;&#1078;                             | <b> & €ж
        <p>unclosed <b>words                                      | unclosed words
        words<!-- not these -->                                   | words
        """)
    @DisplayName("HTML becomes the lines a person would read")
    void htmlBecomesLines(String html, String text) {
        assertThat(HtmlText.of(lines(html))).isEqualTo(lines(text));
    }

    @Test
    @DisplayName("Text below a thousand tags inside one another is read")
    void deepTextIsRead() {
        assertThat(HtmlText.of("<div>".repeat(1_000) + "words" + "</div>".repeat(1_000) + "<p>end"))
                .contains("words", "end");
    }

    @Test
    @DisplayName("HTML too long for a tree loses its tags and none of its words")
    void longHtmlIsStripped() {
        String words = "<p class=x>Жалоба &amp; biaya</p><script>no()</script><STYLE>p{}</STYLE>";
        String html = words.repeat(HtmlText.LONGEST_PARSED / words.length() + 1);
        MailReading.Read read = DemoMails.readMail(
                "From: a@b.example", "Content-Type: text/html; charset=utf-8", "", html + "last words");
        assertThat(read.message().text())
                .startsWith("Жалоба & biaya\nЖалоба & biaya\n")
                .endsWith("last words")
                .doesNotContain("no()", "p{}");
        assertThat(read.message().originalHtml()).isPresent();
        assertThat(read.oddities()).contains("The HTML is very long; its tags were only stripped.");
    }

    @Test
    @DisplayName("The charset that only the HTML names is believed")
    void metaCharsetIsBelieved() {
        byte[] raw = DemoMails.raw(
                "From: a@b.example\r\nContent-Type: text/html\r\n\r\n<meta http-equiv=x content='text/html; charset=koi8-r'><p>",
                "Жалоба",
                java.nio.charset.Charset.forName("koi8-r"),
                "</p>");
        assertThat(DemoMails.read(raw).message().text()).isEqualTo("Жалоба");
    }

    private static String lines(String written) {
        return written.replace("\\n", "\n").replace("\\t", "\t");
    }
}
