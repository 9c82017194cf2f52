package acquaint.formats.table;

import acquaint.formats.ColumnMapping;
import acquaint.formats.ColumnMapping.Column;
import acquaint.formats.ColumnMapping.Target;
import acquaint.formats.Field;
import acquaint.formats.PersonBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the columns of a mapping into {@link Block}s once, and applies them to each row. */
public final class RowMapping {

    /**
     * The item of channels that are the buyer's, who bought for several: taken only for those who have
     * no e-mail address of their own.
     */
    public static final String BUYER = "buyer";

    private final ColumnMapping mapping;
    private final List<Block> blocks = new ArrayList<>();

    /** Columns of one item by their field; several of one field in their order. */
    private static final class Item extends EnumMap<Field, List<Column>> {
        private static final long serialVersionUID = 1;

        Item() {
            super(Field.class);
        }

        int index(Field field) {
            List<Column> columns = getOrDefault(field, List.of());
            return columns.isEmpty() ? -1 : columns.getFirst().index();
        }

        boolean hasAny(Field... fields) {
            for (Field field : fields) {
                if (containsKey(field)) {
                    return true;
                }
            }
            return false;
        }
    }

    RowMapping(ColumnMapping mapping, DateOrders orders) {
        this.mapping = mapping;
        Map<String, Item> items = new LinkedHashMap<>();
        for (Column column : mapping.columns()) {
            items.computeIfAbsent(family(column.target()), key -> new Item())
                    .computeIfAbsent(column.target().field(), key -> new ArrayList<>(1))
                    .add(column);
        }
        items.values().forEach(item -> compile(item, orders));
    }

    /** Columns with the same key make one item: "2" of the addresses is not "2" of the e-mails. */
    private static String family(Target target) {
        String kind =
                switch (target.field()) {
                    case NAME, PREFIX, GIVEN, ADDITIONAL, FAMILY, SUFFIX, NICKNAME, PHONETIC_GIVEN, PHONETIC_FAMILY ->
                        "name";
                    case EMAIL, EMAIL_LABEL -> "email";
                    case PHONE, PHONE_LABEL -> "phone";
                    case WEB, WEB_LABEL -> "web";
                    case HANDLE, HANDLE_SERVICE -> "handle";
                    case ORGANISATION, DEPARTMENT, TITLE, WORK_FROM, WORK_TO -> "work";
                    case PLACE_LABEL, STREET, LOCALITY, REGION, POSTCODE, COUNTRY, ADDRESS -> "place";
                    case BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY -> "birth";
                    case DATE, DATE_LABEL -> "date";
                    case CUSTOM, CUSTOM_LABEL -> "custom";
                    case RELATION, RELATION_LABEL -> "relation";
                    case IGNORE,
                            PROFILE,
                            BIRTHDAY,
                            ANNIVERSARY,
                            DEATH,
                            TAGS,
                            NOTE,
                            PRONOUNS,
                            PHOTO,
                            SINCE,
                            SOURCE_ID,
                            EVENT,
                            ROLE,
                            STATUS,
                            TICKET,
                            REGISTERED,
                            CHECKED_IN,
                            ANSWER,
                            SECRET -> target.field().name();
                };
        // there is one name, however its columns were labelled
        return kind.equals("name") ? kind : kind + " " + target.item();
    }

    private void compile(Item item, DateOrders orders) {
        if (item.hasAny(
                Field.NAME,
                Field.GIVEN,
                Field.FAMILY,
                Field.NICKNAME,
                Field.PREFIX,
                Field.ADDITIONAL,
                Field.SUFFIX,
                Field.PHONETIC_GIVEN,
                Field.PHONETIC_FAMILY)) {
            blocks.add(new Block.Name(
                    item.index(Field.NAME),
                    item.getOrDefault(Field.NAME, List.of()).stream()
                            .anyMatch(column -> column.target().equals(Block.Name.FAMILY_FIRST)),
                    item.index(Field.PREFIX),
                    item.index(Field.GIVEN),
                    item.index(Field.ADDITIONAL),
                    item.index(Field.FAMILY),
                    item.index(Field.SUFFIX),
                    item.index(Field.NICKNAME),
                    item.index(Field.PHONETIC_GIVEN),
                    item.index(Field.PHONETIC_FAMILY)));
        }
        reach(item, Field.EMAIL, Field.EMAIL_LABEL);
        reach(item, Field.PHONE, Field.PHONE_LABEL);
        reach(item, Field.WEB, Field.WEB_LABEL);
        reach(item, Field.HANDLE, Field.HANDLE_SERVICE);
        if (item.hasAny(Field.ORGANISATION, Field.DEPARTMENT, Field.TITLE)) {
            blocks.add(new Block.Work(
                    item.index(Field.ORGANISATION),
                    item.index(Field.DEPARTMENT),
                    item.index(Field.TITLE),
                    item.index(Field.WORK_FROM),
                    item.index(Field.WORK_TO)));
        }
        if (item.hasAny(Field.STREET, Field.LOCALITY, Field.REGION, Field.POSTCODE, Field.COUNTRY, Field.ADDRESS)) {
            blocks.add(place(item));
        }
        if (item.hasAny(Field.BIRTH_YEAR, Field.BIRTH_MONTH, Field.BIRTH_DAY)) {
            blocks.add(new DateBlock.Parts(
                    item.index(Field.BIRTH_YEAR), item.index(Field.BIRTH_MONTH), item.index(Field.BIRTH_DAY)));
        }
        item.forEach((field, columns) -> columns.forEach(column -> single(item, column, orders)));
    }

    private void reach(Item item, Field value, Field label) {
        for (Column column : item.getOrDefault(value, List.of())) {
            int unless = column.target().item().equals(BUYER) ? ownEmail() : -1;
            blocks.add(new Block.Reach(column.index(), item.index(label), unless, column.target()));
        }
    }

    private int ownEmail() {
        return mapping.columns().stream()
                .filter(column -> column.target().field() == Field.EMAIL
                        && !column.target().item().equals(BUYER))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    private static Block place(Item item) {
        Target target = item.values().iterator().next().getFirst().target();
        return new Block.Where(
                item.index(Field.PLACE_LABEL),
                item.getOrDefault(Field.STREET, List.of()).stream()
                        .map(Column::index)
                        .toList(),
                item.index(Field.LOCALITY),
                item.index(Field.REGION),
                item.index(Field.POSTCODE),
                item.index(Field.COUNTRY),
                item.index(Field.ADDRESS),
                target);
    }

    private void single(Item item, Column column, DateOrders orders) {
        int index = column.index();
        Target target = column.target();
        switch (target.field()) {
            case PROFILE -> blocks.add(new Block.Known(index));
            case TAGS -> blocks.add(mapping.multiple().isEmpty() ? new Block.TagList(index) : new Block.Tags(index));
            case NOTE, PRONOUNS, PHOTO, SOURCE_ID -> blocks.add(new Block.Single(index, target.field()));
            case SINCE, BIRTHDAY, ANNIVERSARY, DEATH, DATE ->
                blocks.add(new DateBlock(index, item.index(Field.DATE_LABEL), target.field(), target.label(), orders));
            case CUSTOM -> blocks.add(new Block.Custom(index, item.index(Field.CUSTOM_LABEL), column.header()));
            case RELATION -> blocks.add(new Block.Related(index, item.index(Field.RELATION_LABEL), target.label()));
            default -> {} // taken with its item above
        }
    }

    /** Takes a row. */
    void apply(TableRow row, PersonBuilder person) {
        for (Block block : blocks) {
            block.apply(row, person);
        }
    }
}
