//! What can be wrong, or contradict itself, in a file that somebody wrote.

crate::diagnostic::codes! {
    /// The file says nothing at all.
    EMPTY_FILE = Error "empty-file";
    /// None of the four tables that say what the file is.
    MISSING_KIND = Error "missing-kind";
    /// More than one of them.
    SEVERAL_KINDS = Error "several-kinds";
    /// An id that is not kebab-case ASCII.
    BAD_ID = Error "bad-id";
    /// A language that is no BCP 47 tag.
    BAD_LANGUAGE = Error "bad-language";
    /// A fingerprint that is not `sha256:` and 64 hexadecimal digits.
    BAD_FINGERPRINT = Error "bad-fingerprint";
    /// A version of the catalogue that is no whole number.
    BAD_VERSION = Error "bad-version";
    /// An item of the catalogue in the table of another kind.
    WRONG_TABLE = Error "wrong-table";
    /// A level beside `not_applicable`.
    LEVEL_AND_NOT_APPLICABLE = Error "level-and-not-applicable";
    /// A question of one's own without a sentence for each of its five levels.
    NOT_FIVE_LEVELS = Error "not-five-levels";
    /// A review of nothing, or of several things at once.
    REVIEW_OF_ONE = Error "review-of-one";
    /// A block that helps with nothing.
    SERVES_NOTHING = Error "serves-nothing";
    /// Blocks that are made from one another in a circle.
    BLOCKS_IN_A_CIRCLE = Error "blocks-in-a-circle";
    /// Two observations on one date in one scope.
    OBSERVED_TWICE = Error "observed-twice";
    /// Visits, transactions and the like as a unit.
    NOT_A_UNIT_OF_REACH = Error "not-a-unit-of-reach";
    /// An expectation said in two ways at once.
    EXPECTED_TWICE = Error "expected-twice";
    /// An expectation from a number to a smaller one.
    LOW_ABOVE_HIGH = Error "low-above-high";
    /// A survey in which more said yes than were asked.
    YES_ABOVE_ASKED = Error "yes-above-asked";
    /// A survey that asked more people than it stands for.
    ASKED_ABOVE_POPULATION = Error "asked-above-population";
    /// Two projects with one id.
    SAME_ID = Error "same-id";

    /// A key about money as a return (principle people-not-roi).
    MONEY_RETURN = Warning "money-return";
    /// A text that a form left in its gap.
    PLACEHOLDER = Warning once "placeholder";
    /// A level on a criterion that is not scored.
    NOT_SCORED = Warning once "not-scored";
    /// Levels that were chosen under other words.
    LADDER_CHANGED = Warning "ladder-changed";
    /// Evidence above declared without a source or a date.
    EVIDENCE_UNSOURCED = Warning once "evidence-unsourced";
    /// Corroboration by nobody who is shown to be independent of the bearer.
    NOT_INDEPENDENT = Warning once "not-independent";
    /// Evidence dated after the assessment.
    EVIDENCE_IN_FUTURE = Warning once "evidence-in-future";
    /// A statement dated after the assessment.
    STATEMENT_IN_FUTURE = Warning "statement-in-future";
    /// A statement by nobody who is shown to be independent of the bearer.
    STATEMENT_NOT_INDEPENDENT = Warning "statement-not-independent";
    /// The top level, and no evidence given for it.
    TOP_WITHOUT_EVIDENCE = Warning once "top-without-evidence";
    /// More users than people likely to use it.
    USERS_ABOVE_EXPECTED = Warning "users-above-expected";
    /// More users than registered, more active or retained than users.
    LADDER_UPSIDE_DOWN = Warning "ladder-upside-down";
    /// An observation dated after the assessment.
    OBSERVATION_IN_FUTURE = Warning "observation-in-future";
    /// An observation that counts nothing.
    EMPTY_OBSERVATION = Warning "empty-observation";
    /// Users added up since the beginning.
    CUMULATIVE_COUNT = Warning "cumulative-count";
    /// A cumulative count that falls.
    CUMULATIVE_FALLS = Warning "cumulative-falls";
    /// Stage `idea`, and people who use it.
    IDEA_WITH_USERS = Warning "idea-with-users";
    /// `competes` beside a high answer that it does not compete.
    COMPETES_YET_SERVES = Warning "competes-yet-serves";
    /// Dreamers and doers joined, and neither among the skills.
    SKILLS_NOT_NAMED = Warning "skills-not-named";
    /// Stage `ended`, and no word on how.
    ENDED_WITHOUT_ENDING = Warning "ended-without-ending";
    /// An ending, and a stage that is not one.
    ENDING_WITHOUT_END = Warning "ending-without-end";
    /// An end before the start.
    ENDED_BEFORE_START = Warning "ended-before-start";
    /// A start, update or end after the assessment.
    DATE_IN_FUTURE = Warning "date-in-future";
    /// Much of a family, a core brake or what a gate asks for, said not to apply.
    MUCH_SET_ASIDE = Warning once "much-set-aside";
    /// The open stake, without a note that names it.
    STAKE_NOT_NAMED = Warning "stake-not-named";
    /// May be introduced, and nobody knows how to be reached.
    INTRODUCE_WITHOUT_CONTACT = Note "introduce-without-contact";
    /// An item that an overlay took out of the catalogue.
    DISABLED_ITEM = Note once "disabled-item";
    /// Users and expectation counted in different scopes.
    SCOPES_DIFFER = Note "scopes-differ";
    /// The number of users falls.
    USERS_FALL = Note "users-fall";
}
