package dev.redress.app.letter.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks that follow each other.
 *
 * @param together whether they stand on one page: a remedy is not read without its last day
 */
record Section(List<Block> blocks, boolean together) {

    /** Characters; more than these would leave too much of a page empty. */
    private static final int SHORT = 400;

    /** Characters of the section above a signature, which takes the rest of the page as well. */
    private static final int SHORT_ABOVE_SIGNATURE = 700;

    Section {
        blocks = List.copyOf(blocks);
    }

    /**
     * The body of a paper, cut before its headings.
     *
     * @param signed whether a signature follows; the last section is then what it stands below, for nobody signs an empty
     *     page
     */
    static List<Section> of(List<Block> body, boolean signed) {
        List<Section> sections = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= body.size(); at++) {
            if (at == body.size() || body.get(at) instanceof Block.Heading) {
                List<Block> blocks = body.subList(from, at);
                boolean last = signed && at == body.size();
                sections.add(new Section(blocks, isAtMost(last ? SHORT_ABOVE_SIGNATURE : SHORT, blocks)));
                from = at;
            }
        }
        if (signed && (sections.isEmpty() || !sections.getLast().together())) {
            signedBelowLastBlock(sections);
        }
        return sections;
    }

    private static void signedBelowLastBlock(List<Section> sections) {
        List<Block> blocks =
                sections.isEmpty() ? List.of() : sections.removeLast().blocks();
        int last = Math.max(0, blocks.size() - 1);
        if (last > 0) {
            sections.add(new Section(blocks.subList(0, last), false));
        }
        sections.add(new Section(blocks.subList(last, blocks.size()), true));
    }

    private static boolean isAtMost(int characters, List<Block> blocks) {
        return blocks.getFirst() instanceof Block.Heading
                && blocks.stream().mapToInt(Section::length).sum() <= characters;
    }

    /** Fields and tables go on over pages by themselves. */
    private static int length(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text().length();
            case Block.Paragraph paragraph -> paragraph.text().length();
            case Block.Facts(var facts) ->
                facts.stream()
                        .mapToInt(fact -> fact.label().length() + fact.value().length())
                        .sum();
            case Block.Items(var items) ->
                items.stream().mapToInt(String::length).sum();
            case Block.Blank _, Block.Grid _ -> SHORT_ABOVE_SIGNATURE + 1;
        };
    }
}
