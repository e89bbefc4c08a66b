//! How wide a place is, as far as a short list can tell.

use std::sync::LazyLock;

use crate::descriptor::Scale;
use crate::panel::folded::{Folded, folded};
use crate::panel::phrasebook::Phrasebook;

/// How wide a place is, from the finest. What is in no list is taken for the finest.
pub type Wideness = Scale;

/// Countries and what people write for them, folded; ISO codes of two letters are known by form.
const COUNTRIES: &str = "\
    afrique, africa, algerie, algeria, allemagne, germany, angleterre, england, australie, \
    australia, autriche, austria, belgique, belgium, benin, bresil, brazil, cameroun, cameroon, \
    canada, chine, china, cote d ivoire, danemark, denmark, ecosse, scotland, espagne, spain, \
    etats unis, united states, usa, europe, finlande, finland, france, grece, greece, inde, \
    india, irlande, ireland, italie, italy, japon, japan, luxembourg, madagascar, mali, maroc, \
    morocco, norvege, norway, nouvelle zelande, new zealand, pays bas, netherlands, \
    pays de galles, wales, pologne, poland, portugal, roumanie, romania, royaume uni, \
    united kingdom, uk, senegal, suede, sweden, suisse, switzerland, togo, tunisie, tunisia, \
    union europeenne, european union";

/// Regions of French-speaking and English-speaking countries.
const REGIONS: &str = "\
    alsace, aquitaine, auvergne, auvergne rhone alpes, bourgogne, bourgogne franche comte, \
    bretagne, brittany, centre val de loire, champagne, corse, corsica, east midlands, \
    east of england, flandre, franche comte, grand est, guadeloupe, guyane, hauts de france, \
    ile de france, la reunion, languedoc, limousin, lorraine, martinique, mayotte, \
    midi pyrenees, midlands, new england, normandie, normandy, north east england, \
    north west england, northern ireland, nouvelle aquitaine, occitanie, ontario, \
    pays de la loire, picardie, poitou charentes, provence, provence alpes cote d azur, quebec, \
    rhone alpes, scottish highlands, south east england, south west england, wallonie, \
    west midlands, yorkshire";

/// Larger towns. Those that are everyday words as well, such as Reading or Sens, are left out.
const TOWNS: &str = "\
    aix en provence, ajaccio, amiens, angers, angouleme, annecy, arras, avignon, bayonne, \
    belfast, besancon, beziers, birmingham, bordeaux, boulogne billancourt, bourges, bradford, \
    brest, brighton, bristol, bruxelles, brussels, caen, calais, cambridge, cannes, cardiff, \
    cayenne, chambery, charleroi, clermont ferrand, colmar, coventry, dijon, dublin, dunkerque, \
    edinburgh, edimbourg, exeter, fort de france, geneve, geneva, glasgow, grenoble, \
    la rochelle, lausanne, laval, le havre, le mans, leeds, leicester, liege, lille, limoges, \
    liverpool, london, londres, lorient, lyon, manchester, marseille, metz, montpellier, \
    montreal, montreuil, mulhouse, namur, nanterre, nantes, newcastle, nice, nimes, niort, \
    norwich, nottingham, orleans, oxford, paris, pau, perpignan, plymouth, poitiers, portsmouth, \
    quimper, reims, rennes, roubaix, rouen, saint denis, saint etienne, saint nazaire, \
    sheffield, southampton, strasbourg, toulon, toulouse, tourcoing, tours, troyes, valence, \
    vannes, versailles, villeurbanne, york, zurich";

/// How wide a place is.
pub fn wideness(place: &str) -> Wideness {
    let name = folded(place);
    let code = place.len() == 2 && place.bytes().all(|byte| byte.is_ascii_uppercase());
    if code || listed(COUNTRIES, &name) {
        Scale::National
    } else if listed(REGIONS, &name) {
        Scale::Regional
    } else if listed(TOWNS, &name) {
        Scale::Local
    } else {
        Scale::Neighbourhood
    }
}

fn listed(names: &str, name: &str) -> bool {
    names.split(", ").any(|known| known == name)
}

/// The larger towns, to be looked for in texts.
pub(super) fn towns() -> &'static Phrasebook {
    static BOOK: LazyLock<Phrasebook> = LazyLock::new(|| {
        let mut book = Phrasebook::default();
        TOWNS.split(", ").enumerate().for_each(|(at, town)| book.add(&Folded::new(town), at));
        book
    });
    &BOOK
}

/// Whether a place is finer than `finest`, and so to be taken out.
pub(super) fn finer(place: &str, finest: Wideness) -> bool {
    wideness(place) < finest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_as_wide_as_the_lists_know() {
        assert_eq!(wideness("FR"), Scale::National);
        assert_eq!(wideness("Belgique"), Scale::National);
        assert_eq!(wideness("Hauts-de-France"), Scale::Regional);
        assert_eq!(wideness("Niort"), Scale::Local);
        assert_eq!(wideness("Les Allées"), Scale::Neighbourhood);
        assert!(finer("Niort", Scale::Regional) && !finer("FR", Scale::Regional));
        assert!(!finer("Les Allées", Scale::Neighbourhood));
    }
}
