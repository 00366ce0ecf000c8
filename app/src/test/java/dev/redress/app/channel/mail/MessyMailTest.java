package dev.redress.app.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messiest demo mails, each compared with what a person reads in it. */
class MessyMailTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        multi_charset_japanese.eml | raasdnil@gmail.com | Mikel Lindsaar | まみむめも | かきくえこ\\n\\n-- \\n | `` | no Date
        multi_charset_japanese_iso_2022.eml | raasdnil@gmail.com | Mikel Lindsaar | まみむめも | すみません。 | `` | no Date
        multi_charset_japanese_shift_jis.eml | xxxxxxx@docomo.ne.jp | `` | test | あいうえお\\n\\nこのメールはテスト用のメールです。\\n\\n今後ともよろしくお願い申し上げます！ | `` | ``
        multi_charset_japanese_attachment.eml | raasdnil@gmail.com | Mikel Lindsaar | testing | testing\\n | てすと.txt | ``
        multi_charset_japanese_attachment_long_name.eml | mikel@test.lindsaar.net | Mikel Lindsaar | まみむめもまみむめもまみむめもまみむめもまみむめもまみむめもまみむめもまみむめもまみむめもまみむめも | `` | かきくけこかきくけこかきくけこかきくけこかきくけこ.txt | no text
        multi_charset_ks_c_5601-1987.eml | from@example.com | `` | test | 스티해 | `` | ``
        plain_emails_raw_email.eml | jamis@37signals.com | Jamis Buck | NOTE: 한국말로 하는 것 | 대부분의 마찬가지로, 우리는 하나님을 믿습니다.\\n\\n제 이름은 Jamis입니다. | `` | ``
        plain_emails_raw_email_with_partially_quoted_subject.eml | jamis@37signals.com | Jamis Buck | Re: Test: "漢字" mid "漢字" tail | 대부분의 마찬가지로, 우리는 하나님을 믿습니다.\\n\\n제 이름은 Jamis입니다. | `` | ``
        testmsgs_german-qp.msg | joern@zyn.de | Jörn Reder | Testnachricht | Hallo,\\n\\ndas ist eine Testnachricht mit 8 Bit Sönderzäichen, und obendrein | `` | ``
        testmsgs_russian-headers.msg | `` | `` | A simple subject | `` | Список.doc | no From
        testmsgs_russian.msg | `` | `` | Greetings | `` | Список.doc | no Date
        testmsgs_attachment-filename-encoding-Latin1.msg | `` | `` | `` | Attachment Test | attachment.äöü | no subject
        testmsgs_attachment-filename-encoding-UTF8.msg | `` | `` | `` | Attachment Test | attachment.äöü | no subject
        attachment_emails_attachment_with_quoted_filename.eml | jeff@37signals.com | Jeffrey Hardy | Eelanalüüsi päring | `` | Eelanalüüsi päring.jpg | no text
        attachment_emails_attachment_nonascii_filename.eml | foo@example.com | `` | testing | This is the first part. | ciële.txt | ``
        attachment_emails_attachment_pdf.eml | xxxx@xxxx.com | Test Tester | Another PDF with 🎉 Unicode chars in it 🍿 | Just attaching another PDF, here, | broken.pdf | ``
        rfc6532_utf8_headers.eml | jdöe@mächine.example | Jöhn Doe | Säying Hello | body | `` | no Date
        testmsgs_twopart.msg | 0647842285@uk.wowlg.com | `` | `` | JOY LEE;Batiment Le Rabelais 22 Ave. | _home1_eucyon_data_img_event_postcard_uk7200_110_6.jpg | no subject
        testmsgs_qp-body.msg | `` | `` | subject | 7bit content with euro € symbol | `` | no From
        """)
    @DisplayName(
            "Japanese, Korean, Russian, German and other scripts are readable in subjects, names, texts and file names")
    void scriptsAreReadable(
            String file, String from, String name, String subject, String text, String attachments, String oddity) {
        check(file, from, name, subject, text, attachments, oddity);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        error_emails_bad_subject.eml | carol@mysurvey.com | MySurvey.com & Carol Adams | MySurvey.com: You have a survey waiting! 91123105 | You have a survey waiting! | `` | ``
        error_emails_invalid_subject_characters.eml | info@formacaofrenetik.info | Formação Frenetikpolis | `Formação FrenetikPolis: Mega Campanha Final Verão | Cursos de Setembro` | TEST | `` | raw bytes
        error_emails_bad_encoded_subject.eml | `` | `` | TEST | TEST | `` | no From
        error_emails_weird_to_header.eml | anonymous@i.tp.host | `` | `` | CONTACT: | `` | no subject
        plain_emails_raw_email_multiple_from.eml | tim@powerupdev.com | `` | /home/svn/public/minebox revision 214 | <p><b>recordkick</b> | `` | more than one
        plain_emails_raw_email_incorrect_header.eml | xxx@xxx.xxx | xxx xxx | Stop adware/spyware once and for all. | You are infected with: | `` | no header line
        testmsgs_uu-zeegee.msg | `` | me | uudecoding | I've uuencoded the ZeeGee logo and another GIF file below.\\n\\nbegin 644 up.gif\\n | `` | no address
        testmsgs_hdr-fakeout.msg | russ@quist.on.ca | Russell P. Sutherland | test message 1 | The header is not properly terminated; | `` | line of blanks
        testmsgs_malformedHeader-nocrlfcrlf.msg | `` | `` | this is a subject | This is an invalid header\\nAnotherHeader: is this | `` | runs into the text
        rfc2822_example10.eml | pete@silly.test | Pete | `` | Testing. | `` | no subject
        rfc2822_example13.eml | jdoe@machine.example | John Doe | Saying Hello | This is a message just to say hello.\\nSo, "Hello". | `` | part of the one before
        """)
    @DisplayName("ALMA-13: of a broken header everything is read that a person could read")
    void brokenHeadersAreSalvaged(
            String file, String from, String name, String subject, String text, String attachments, String oddity) {
        check(file, from, name, subject, text, attachments, oddity);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        mime_emails_raw_email_with_illegal_boundary.eml | email_test@me.nowhere | Mikel Lindsaar | Testing outlook | Hello\\nThis is an outlook test\\n\\nSo there.\\n\\nMe. | `` | ``
        mime_emails_email_with_similar_boundaries.eml | xxxxxx@xxxxxxxx.xxx | Xxxxx | Xxxxxx | Test | LOGO.png | ``
        testmsgs_boundary-name-clash.msg | `` | `` | test | Please see attachment for report Daily_Stats- | Daily_Stats-2022-05-12-0700.pdf | no From
        testmsgs_weird-boundary.msg | `` | `` | `` | Text body\\n--0123456789abc | text-behind-the-parts.txt | outside
        testmsgs_missing-boundary.msg | `` | `` | `` | AAA | `` | no parts
        testmsgs_multi-2evil.msg | eryq@rhine.gsfc.nasa.gov | Eryq | Two images for you... | When unpacked, this message should produce two GIF files: | _evil_because:of_path_3d-compress.gif ; 3d-eye-is-an-evil-filename because of excessive length and verbosity. Unfortunately what can we do given an idiotic situation such as this? | ``
        testmsgs_dup-names.msg | eryq@rhine.gsfc.nasa.gov | Eryq | Two images for you... | `` | one.gif ; one.gif ; two.nice.gif ; two.nice.gif ; two.nice.gif | no text
        testmsgs_frag.msg | omrec@mailandnews.com | Sven | [Fwd: [Fwd: [Fwd: FW: Another Priceless Moment]]] | `` | [Fwd: [Fwd: FW: Another Priceless Moment]].eml | no text
        resources_sampleMail.msg | mbaechler@linagora.com | Matthieu Baechler | Fwd: Courbe Sprint | Forward as attachment ! | Courbe Sprint.eml | ``
        error_emails_content_transfer_encoding_with_semi_colon.eml | nsukijamq@morozstudio.tk | Shelby | Attention | Dear Homeowner,\\n | `` | ``
        error_emails_content_transfer_encoding_text-html.eml | abhijit.862153drinnan@datavalet.com | chianfong cuthbert | Re: We will help you refinance your home. | Hello,\\n\\nYou have qualified for the lowest rate in years. | `` | transfer encoding
        testmsgs_uu-junk.msg | support@webmail.uwohali.com | ADJE Webmail Tech Support | mime::parser | Eryq -\\n\\nI occasionally receive an email | `` | ``
        mime_emails_raw_email4.eml | xxx@xxxx.xxx | `` | Filth | Some text\\n\\n--\\nThis Orange Multi Media Message | `` | cut off
        """)
    @DisplayName("ALMA-13: of broken parts nothing is dropped")
    void brokenPartsAreSalvaged(
            String file, String from, String name, String subject, String text, String attachments, String oddity) {
        check(file, from, name, subject, text, attachments, oddity);
    }

    /**
     * @param text how the text begins, {@code \\n} for a line end
     * @param attachments their names, parted by semicolons
     * @param oddity a part of one oddity; empty: there is none at all
     */
    private static void check(
            String file, String from, String name, String subject, String text, String attachments, String oddity) {
        MailReading.Read read = DemoMails.demo(file);
        MailMessage message = read.message();
        assertThat(message.fromAddress().orElse("")).isEqualTo(from);
        assertThat(message.fromName().orElse("")).isEqualTo(name);
        assertThat(message.subject().orElse("")).isEqualTo(subject);
        assertThat(message.text()).startsWith(text.replace("\\n", "\n"));
        assertThat(message.text().isEmpty()).isEqualTo(text.isEmpty());
        assertThat(String.join(
                        " ; ",
                        message.attachments().stream().map(MailAttachment::name).toList()))
                .isEqualTo(attachments);
        if (oddity.isEmpty()) {
            assertThat(read.oddities()).isEmpty();
        } else {
            assertThat(read.oddities()).anySatisfy(one -> assertThat(one).contains(oddity));
        }
    }
}
