//! The other language: what comes with the program in a sentence of it, and publics that both name,
//! so that a word of either finds what is written in the other.

use crate::i18n::Language;

/// An exemplar or a block in the language in which its file is not written, by its id.
pub(super) fn said_again(id: &str) -> Option<(Language, &'static str)> {
    SAID_AGAIN.iter().find(|(own, ..)| *own == id).map(|(_, language, text)| (*language, *text))
}

use Language::{English, French};

pub(super) const SAID_AGAIN: [(&str, Language, &str); 31] = [
    (
        "aidons-ensemble",
        English,
        "Named by the map at node 11.22.1, among concepts that heal. No other source was found.",
    ),
    (
        "babyloan",
        English,
        "Interest-free loans (microloans) from the public to micro-entrepreneurs, opened in September 2008 after Kiva. Took over another site in 2017; not profitable after twelve years, its founder said in 2020.",
    ),
    (
        "beebac",
        English,
        "A network to share school documents and lessons, opened in April 2008, opened again in May 2010; its company then became the partner of a public network of teachers.",
    ),
    (
        "colocation-intergeneration",
        English,
        "Homes shared between generations: a form of practice rather than an organisation, which the map puts among what pools things (node 11.21.1).",
    ),
    (
        "elix",
        English,
        "A living dictionary between French and French sign language, opened in 2010 by the association Signes de sens in Lille. 15,300 signs and 21,000 definitions in 2020.",
    ),
    (
        "flashmob",
        English,
        "A form of practice rather than an organisation, which the map puts among games in towns (node 11.15.1.2).",
    ),
    (
        "friendsclear",
        English,
        "Loans between friends and relatives, then to small businesses with a bank, opened in October 2008. Suspended by the banking authority at the end of April 2011, authorised in December 2011, then stopped for good; the day is not known.",
    ),
    (
        "idact",
        English,
        "Named by the map at node 11.2.2.1, among concepts of accessibility for blind people. No other source was found.",
    ),
    (
        "itn-america",
        French,
        "Des trajets en voiture pour des personnes âgées, payés en partie par des crédits gagnés en conduisant ou en donnant sa voiture. Premier trajet à Portland, dans le Maine, le 16 juin 1995. De 25 antennes en mai 2014 à 13 en mai 2018, l’année du millionième trajet.",
    ),
    (
        "la-ruche-qui-dit-oui",
        English,
        "Local food ordered together from farmers nearby: a company in December 2010, the first hive on 21 September 2011. 270,000 consumers in Europe in October 2016; the British branch closed.",
    ),
    (
        "le-potiron",
        English,
        "The surplus of kitchen gardens, given or sold to neighbours: born at a start-up weekend in December 2009, a site in 2010, dormant, then opened again in March 2017: a second life after seven years.",
    ),
    (
        "playmakers",
        English,
        "Named by the map at node 11.15.1.1, among large games in towns. No other source was found.",
    ),
    (
        "projet-watch",
        English,
        "Most likely the “green watch” (Citypulse) of the programme Villes 2.0 by Fing, in 2009: a watch that measures ozone and noise, air quality and sound, worn by residents of the second district of Paris. Fifteen prototypes tried of thirty announced; never manufactured.",
    ),
    (
        "sol",
        English,
        "A complementary currency, local money of the social economy: an idea of 1998, tried in three and then five regions from 2006-2007; SOL-Violette in Toulouse on 6 May 2011. The trial by card did not meet the public hoped for, and the project began again with Toulouse.",
    ),
    (
        "supermarmite",
        English,
        "Portions of meals cooked at home, sold to neighbours, from autumn 2010. 8,000 registered in September 2011; still online in February 2013, its end unknown.",
    ),
    (
        "ulule",
        English,
        "Crowdfunding with rewards, opened in Paris in October 2010. 500,000 members in October 2014; alive in 2017.",
    ),
    (
        "un-jour-a-vendre",
        English,
        "Named by the map (nodes 11.10.1, 2.1.1.2 and 2.1.1.5): it turns to well-off households to create a mobility that others need for housing. No other source was found.",
    ),
    (
        "voisin-age",
        English,
        "Neighbours visit isolated older people and coordinate through a website. Tried for eighteen months on a neighbourhood network in Paris, then begun in about ten towns. The start was slow in some towns in 2014; in Vanves it was still alive in 2020.",
    ),
    (
        "websourd",
        English,
        "Services by and for deaf people, in Toulouse: an association in 2001, a cooperative of collective interest in 2003; sign language interpreting by video and a service for employment. Wound up by a court on 30 July 2015, without anybody to take it over.",
    ),
    (
        "wizine",
        English,
        "Named by the map at node 11.2.1.1, among concepts of accessibility for deaf people. No other source was found.",
    ),
    (
        "yoocasa",
        English,
        "Named by the map at node 2.4.1.2, as an instance of a space where innovators and society meet. No other source was found.",
    ),
    (
        "zilok",
        English,
        "Objects and tools rented between people, opened in 2007. 200,000 members and 250,000 objects in July 2014; what came after is not known.",
    ),
    (
        "commande-groupee-de-produits-locaux",
        English,
        "Neighbours order together from farmers nearby and fetch their local food at one place. A first hive in September 2011, 1,109 in Europe in October 2016; the British branch closed.",
    ),
    (
        "dictionnaire-vivant",
        English,
        "An online dictionary between two languages, which goes on growing, and a free extension that gives the meaning of a word where it is read. ELIX, between French and sign language, held 15,300 signs and 21,000 definitions in 2020.",
    ),
    (
        "gestes-comptes-entre-voisins",
        English,
        "Neighbours visit isolated older people, coordinate through a website, and note each deed. It is tried in one neighbourhood before going elsewhere: in Paris, eighteen months, 162 neighbours with 131 people.",
    ),
    (
        "interpretation-en-visio",
        English,
        "A sign language interpreter joins a deaf person and the public service that receives them, by video. First trials from 2002 with offices of family benefits, of employment and the town hall of Toulouse, by a structure of which a large share of the staff is deaf. WEBSourd ceased in 2015, without anybody to take it over.",
    ),
    (
        "monnaie-dessinee-en-ateliers",
        English,
        "Citizens, shops and elected people design a local currency together, in open workshops, and two institutions hold its exchange. In Toulouse, more than 150 people at the workshops of 2010, a launch on 6 May 2011, nearly 800 users ten months later.",
    ),
    (
        "parts-de-plats-entre-voisins",
        English,
        "People who cook at home offer portions to spare, and neighbours buy these meals. Opened in autumn 2010, with 8,000 registered a year later; the pages count neither the meals served nor the ties made.",
    ),
    (
        "pret-choisi-sur-place",
        English,
        "Private people lend without interest to micro-entrepreneurs to whom banks do not lend; microfinance organisations on the spot accept and choose who is lent to. Sixty loans in a month and a half in autumn 2008.",
    ),
    (
        "rides-paid-in-credits",
        French,
        "Des personnes âgées qui ne conduisent plus sont transportées, et paient une partie de leurs trajets en crédits : gagnés en conduisant d’autres personnes, ou en donnant une voiture. Le premier trajet a eu lieu à Portland, dans le Maine, en 1995 ; le millionième en 2018.",
    ),
    (
        "surplus-du-potager",
        English,
        "Gardeners announce the vegetables they have too many of: to give, to swap, to buy or to sell, between neighbours. Born at the end of 2009, dormant, then taken over and opened again in March 2017 by somebody other than the founders; 1,100 gardens in April 2019.",
    ),
];

/// People as both languages call them.
pub(super) const PUBLICS: [(&str, &str); 24] = [
    ("personnes âgées", "older people"),
    ("aînés", "elders"),
    ("voisins", "neighbours"),
    ("habitants", "residents"),
    ("jeunes", "young people"),
    ("enfants", "children"),
    ("familles", "families"),
    ("parents isolés", "single parents"),
    ("femmes", "women"),
    ("étudiants", "students"),
    ("élèves", "pupils"),
    ("personnes sourdes", "deaf people"),
    ("personnes aveugles", "blind people"),
    ("personnes handicapées", "disabled people"),
    ("malades", "patients"),
    ("aidants", "carers"),
    ("réfugiés", "refugees"),
    ("sans-abri", "homeless people"),
    ("demandeurs d’emploi", "jobseekers"),
    ("salariés", "employees"),
    ("jardiniers", "gardeners"),
    ("agriculteurs", "farmers"),
    ("micro-entrepreneurs", "micro-entrepreneurs"),
    ("prêteurs", "lenders"),
];
