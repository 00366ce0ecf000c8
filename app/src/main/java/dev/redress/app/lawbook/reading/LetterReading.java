package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Demand;
import dev.redress.core.rulebook.LetterKind.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How the kinds of letter are read: their names, their parts, who checks and signs them. */
final class LetterReading {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");

    static final Kind<Catalogue<LetterKind>> LETTERS =
            Kind.of("letters", (value, scope) -> Kinds.catalogue(value, "items", scope, LetterReading::letter));

    private LetterReading() {}

    private static LetterKind letter(Mapping item, Scope scope) {
        List<Demand> parts = new ArrayList<>();
        for (Value written : item.required("parts").items()) {
            written.mapping(LetterReading::part).ifPresent(parts::add);
        }
        List<Tier> tiers = new ArrayList<>();
        for (Value written : item.required("tiers").items()) {
            written.mapping(LetterReading::tier).ifPresent(tiers::add);
        }
        return new LetterKind(
                item.word("code", Words.PAPERS),
                scope.titles(item.required("title")),
                parts,
                tiers,
                item.required("needed-for").each(form -> form.word(Words.FORMS)));
    }

    private static Demand part(Mapping item) {
        return new Demand(item.word("code", Words.LETTER_PARTS), item.word("form", Words.FORMS_OR_ANY));
    }

    private static Tier tier(Mapping item) {
        return new Tier(
                item.required("from").parsed(LetterReading::amount, BigDecimal.ZERO),
                item.required("checks").number(0, 2),
                item.required("signed-by").each(Value::text));
    }

    private static BigDecimal amount(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no amount such as 100000000");
        }
        return new BigDecimal(text);
    }
}
