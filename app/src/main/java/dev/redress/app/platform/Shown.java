package dev.redress.app.platform;

import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Money;
import dev.redress.core.rulebook.Titles;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** Days, numbers, money and coded words as people read them in one language. In templates it is {@code show}. */
public final class Shown {

    /** How amounts of a currency are written, with its sign around the number. */
    private record Written(Locale locale, String around) {}

    /** As in the country of the currency, whatever the language of the page (SUB-24). */
    private static final Map<String, Written> WRITTEN = Map.of(
            "IDR", new Written(Locale.of("id", "ID"), "Rp\u00a0%s"),
            "KGS", new Written(Locale.of("ru", "KG"), "%s\u00a0сом"));

    private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d+)");
    private static final long KILO = 1_000;

    private final MessageSource words;
    private final Locale locale;

    public Shown(MessageSource words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** The language, by its code. */
    public String language() {
        return locale.getLanguage();
    }

    /** A legal day with its weekday: {@code Mon 2 Dec 2024}. */
    public String day(LocalDate day) {
        return day.format(pattern("pattern.day"));
    }

    /** A legal day without its weekday. */
    public String date(LocalDate day) {
        return day.format(pattern("pattern.date"));
    }

    /** A legal day as letters write it, with the whole name of the month. */
    public String longDate(LocalDate day) {
        return day.format(pattern("pattern.long"));
    }

    /** A weekday alone. */
    public String weekday(LocalDate day) {
        return day.format(pattern("pattern.weekday"));
    }

    /** A moment in the institution's zone, to the minute. */
    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + ", " + moment.format(pattern("pattern.time"));
    }

    /** A moment in the institution's zone without its weekday, for tables. */
    public String stamp(LocalDateTime moment) {
        return date(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** A time of day. */
    public String time(LocalTime time) {
        return time.format(pattern("pattern.time"));
    }

    /** Weekdays in a row as a span, others one by one: {@code Monday to Friday}. */
    public String weekdays(List<DayOfWeek> days) {
        boolean inARow =
                days.size() > 2 && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
        return inARow
                ? text("list.from-to", weekday(days.getFirst()), weekday(days.getLast()))
                : list(days.stream().map(this::weekday).toList());
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** An amount of money: {@code Rp 500.000.000,00}. */
    public String money(Money money) {
        return money(money.amount(), money.currency());
    }

    /** An amount as the record keeps it: the plain number, a space, the currency. */
    public String money(String recorded) {
        int space = recorded.indexOf(' ');
        return money(new BigDecimal(recorded.substring(0, space)), recorded.substring(space + 1));
    }

    private String money(BigDecimal amount, String currency) {
        Written written = WRITTEN.getOrDefault(currency, new Written(locale, "%s\u00a0" + currency));
        NumberFormat format = NumberFormat.getNumberInstance(written.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return written.around().formatted(format.format(amount));
    }

    /** Size of a document. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return number(bytes) + " B";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return bytes < KILO * KILO
                ? number(Math.round(bytes / (double) KILO)) + " kB"
                : format.format(bytes / (double) (KILO * KILO)) + " MB";
    }

    /** A name from a rule file, in this language or else in English. */
    public String title(Titles titles) {
        return titles.in(locale.getLanguage());
    }

    /** The name of a code of a rulebook; the code itself where the rulebook of today no longer knows it. */
    public String titleIn(Catalogue<?> catalogue, String code) {
        return catalogue.find(code).map(entry -> title(entry.titles())).orElse(code);
    }

    /** A length of time: {@code 10 working days}. */
    public String term(Term term) {
        String unit = term.unit().replace(' ', '-');
        return text("term." + unit + (isSingular(term.amount()) ? ".one" : ".many"), number(term.amount()));
    }

    /** A length of time as rule files write it. */
    public String term(String recorded) {
        return term(Term.parse(recorded));
    }

    private boolean isSingular(int amount) {
        // Russian has the singular for 1, 21, 31 … but not for 11.
        return locale.getLanguage().equals("ru") ? amount % 10 == 1 && amount % 100 != 11 : amount == 1;
    }

    /**
     * The word for a code: the text {@code group.code}, or the code itself where there is none. Of several things of one
     * kind the code bears a number at its end, and the word does too.
     */
    public String word(String group, String code) {
        Matcher numbered = NUMBERED.matcher(code);
        if (numbered.matches() && knows(group, numbered.group(1))) {
            return word(group, numbered.group(1)) + " (" + numbered.group(2) + ")";
        }
        return Optional.ofNullable(words.getMessage(group + "." + code, null, null, locale))
                .orElseGet(() -> code.replace('-', ' '));
    }

    /** Whether there is a text for a code. */
    public boolean knows(String group, String code) {
        return words.getMessage(group + "." + code, null, null, locale) != null;
    }

    /** A title in the middle of a sentence. */
    public String lower(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toLowerCase(locale) + title.substring(1);
    }

    /** Several things in a row, as a sentence has them. */
    public String list(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + " " + text("list.and") + " "
                + things.getLast();
    }

    /** The text of a key, with arguments. */
    public String text(String key, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(text(key), locale);
    }
}
