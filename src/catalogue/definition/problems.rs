//! What can be wrong with a catalogue, an overlay or a profile, beyond what any table can.

crate::diagnostic::codes! {
    /// Two files of one catalogue define the same item.
    DEFINED_TWICE = Error "defined-twice";
    /// An overlay or a profile names something that the catalogue does not have.
    UNKNOWN_ITEM = Error "unknown-item";
    /// A list that must have a given number of texts has another.
    WRONG_COUNT = Error "wrong-count";
    /// A weight that is not above 0, or, for a family in a profile, below 0.
    WEIGHT_NOT_POSITIVE = Error "weight-not-positive";
    /// A gate whose minimum is met by nothing said.
    NO_MINIMUM = Error "no-minimum";
    /// An overlay that leaves a family with no criterion.
    FAMILY_EMPTIED = Error "family-emptied";
    /// A criterion without a scale where every criterion must have one.
    MUST_BE_SCORED = Error "must-be-scored";
    /// An item that names itself where others are meant.
    NAMES_ITSELF = Error "names-itself";
    /// Something that is not the number of a node of the map, such as `1.1.1.4`.
    NOT_A_NODE = Error "not-a-node";
    /// An id that is not kebab-case ASCII, which forms and reports could not carry.
    BAD_ID = Error "bad-id";
    /// A key or a text that holds a control character, a mark of direction or an invisible one.
    CONTROL_CHARACTER = Error "control-character";
    /// A gate whose measure is none that the method knows.
    UNKNOWN_MEASURE = Error "unknown-measure";
}
