//! First names that are common among French and English speakers, folded. Only what begins with a
//! capital is held against them, so that `pierre` stays a stone.

/// In alphabetical order.
const NAMES: &str = "\
    aaron abigail adam adele adrien agathe agnes ahmed aicha aidan alain albert alexandra \
    alexandre alexis alfred alice aline alison amanda amandine amber amelie amina amy anais \
    andre andrea andrew angela angelique ann anna anne annick annie anthony antoine archie \
    arnaud arthur ashley aurelie aurelien axel baptiste barbara beatrice ben benedicte benjamin \
    benoit bernadette bernard bertrand betty beverly blandine boris brandon brenda brian \
    brigitte bruce bruno callum cameron camille carine carl carol carole caroline carolyn \
    catherine cecile cedric celine chantal charlene charles charlotte cheryl chloe christelle \
    christian christiane christina christine christophe christopher cindy claire clara claude \
    claudine clemence clement clementine colette connor coralie corinne craig cynthia cyril \
    daisy damien daniel daniele darren david deborah debra delphine denis denise dennis diana \
    diane didier dominique donald donna dorothy douglas dylan edith edouard edward eleanor \
    eliane elisabeth elise elizabeth ella ellen ellie elodie eloise emeline emile emilie emily \
    emma emmanuel emmanuelle eric estelle esther ethan etienne eugene eugenie eva evelyn evelyne \
    evie fabien fabienne fabrice fanny fatima fatou felix fernand fiona florence florent florian \
    frances francine francis francois francoise fred frederic frederique freya gabriel gabrielle \
    gaelle gareth gary gaston gavin genevieve geoffrey george georges gerald gerard germaine \
    gilbert gilles gillian ginette gordon graham gregory guillaume gustave guy hannah harold \
    harriet harry hassan heather heidi helen helene henri henry herve holly howard hubert hugh \
    hugo hugues ibrahim imogen ines ingrid irene isaac isabella isabelle isla ismael jack jacob \
    jacqueline jacques jake james jamie jane janet janice jasmine jason jean jeanne jeannine \
    jeffrey jennifer jenny jeremie jeremy jerome jessica jim joan joanna joanne joe joel joelle \
    john jonathan jordan joseph josephine josette joshua josiane joyce judith judy jules julia \
    julie julien juliette justin justine karen karim karine kate katherine kathleen katia katie \
    keith kelly kenneth kerry kevin khadija kimberly kyle laetitia laura laure lauren laurence \
    laurent lawrence lea leah leila leo leon leonie lewis liam liliane lina linda lionel lisa \
    logan loic louis louise luc lucas lucie lucien lucienne lucy ludovic luke lynn madeleine \
    magali malika manon marc marcel marcelle margaret margaux marguerite maria marianne marie \
    marilyn marine marion marius marjorie martha martin martine mary mason mathias mathieu \
    mathilde matthew matthieu maud maurice maxime megan mehdi melanie melissa mia michael michel \
    michele michelle mike millie mireille mohamed molly monique morgane moussa muriel myriam \
    nadege nadia nadine nancy natalie nathalie nathan neil niamh nicholas nicola nicolas nicole \
    nigel nina noah noe noemie nour odette odile oliver olivia olivier ophelie oscar owen pamela \
    pascal pascale patrice patricia patrick paul paula paule paulette pauline peter philip \
    philippe phoebe pierre poppy quentin rachel rachid ralph raphael raymond raymonde rebecca \
    regine regis remi remy renaud rene renee rhys richard robert robin roger roland romain \
    romane ronald rosemary rosie ross roy ruby russell ruth ryan sabine sabrina said sally \
    salome sam samantha samira samuel sandra sandrine sara sarah scott sean sebastien serge \
    severine sharon shaun sheila shirley simon simone solange solene sonia sophia sophie stacey \
    stephane stephanie stephen steve steven stuart susan suzanne sylvain sylvie tanguy tara \
    terence teresa theo theodore theresa therese thibault thierry thomas tim timothy toby tom \
    tracey tracy tristan tyler ulysse ursule valentin valentine valerie vanessa veronica \
    veronique victoire victor victoria vincent violette virginie viviane walter wayne wendy \
    william xavier yann yannick yasmine yolande youssef yves yvette yvonne zachary zara zoe";

/// Whether a folded word is a first name of the list.
pub(super) fn is_one(folded: &str) -> bool {
    NAMES.split(' ').any(|name| name == folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_holds_no_name_twice() {
        assert!(NAMES.split(' ').is_sorted_by(|a, b| a < b));
        assert!(is_one("zoe") && is_one("william") && !is_one("jardin") && !is_one(""));
    }
}
