//! Kinship for programs: `germoir/kinship/1`. Its keys are a contract.

use schemars::JsonSchema;
use serde::Serialize;

use crate::access::Standing;
use crate::data::published;
use crate::data::schema::{Fraction, OneOf};
use crate::material::KinshipParts as Parts;
use crate::portfolio::kinship::{Kin, Pair};

/// The whole document, on several lines.
pub fn json(parts: Parts<'_>) -> String {
    let whole = KinshipJson { schema: "germoir/kinship/1", body: body(parts) };
    published::document(&whole)
}

/// Everything, with ids everywhere; names and words only where they may be shown.
pub fn body(parts: Parts<'_>) -> KinshipBodyJson<'_> {
    let Parts { projects, kinship, .. } = parts;
    let id = |at: usize| projects[at].id.as_str();
    let entries = kinship.order.iter().map(|at| {
        let kin = &projects[*at];
        let nearest = kinship.nearest[*at].iter().map(|pair| id(kinship.pairs[*pair].other(*at)));
        ProjectJson {
            id: &kin.id,
            name: kin.standing.is_named().then_some(kin.name.as_str()),
            may_introduce: kin.standing == Standing::Introduced,
            contact: kin.contact.as_deref(),
            nearest: nearest.collect(),
        }
    });
    let federations = kinship.federations.iter().map(|group| {
        let may_quote = group.members.iter().all(|at| projects[*at].standing.is_named());
        let shared = group.shared.iter().map(|(kind, written, members)| SharedJson {
            kind: OneOf(*kind),
            value: (!kind.is_free() || may_quote).then_some(written.as_str()),
            projects: *members,
        });
        FederationJson {
            members: group.members.iter().map(|at| id(*at)).collect(),
            shared: shared.collect(),
        }
    });
    let networks = kinship.networks.iter().map(|network| {
        let is_named = |at: &usize| projects[*at].standing.is_named();
        let places = network.places.iter().filter(|(at, _)| is_named(at));
        NetworkJson {
            members: network.members.iter().map(|at| id(*at)).collect(),
            kind: if network.is_network { "network" } else { "form" },
            share: Fraction(network.share),
            places: network.places.len(),
            named_places: places.map(|(_, place)| place.as_str()).collect(),
        }
    });
    let offers = kinship.gifts.iter().map(|gift| {
        let (needs, offers) = (&projects[gift.needs], &projects[gift.offers]);
        let may_quote = needs.may_be_quoted_with(offers);
        OfferJson {
            needs: &needs.id,
            need: may_quote.then_some(needs.needs[gift.need].as_str()),
            offers: &offers.id,
            offer: may_quote.then_some(offers.offers[gift.offer].as_str()),
            introduce: introduce(needs, offers),
        }
    });
    let more_offers = kinship.more_gifts.iter().map(|more| {
        let needs = &projects[more.needs];
        let need = needs.standing.is_named().then_some(needs.needs[more.need].as_str());
        MoreOffersJson { needs: &needs.id, need, offers: more.count }
    });
    let introductions = kinship.meetings.iter().map(|meeting| {
        let (dreamer, doer) = (&projects[meeting.dreamer], &projects[meeting.doer]);
        IntroductionJson {
            dreamer: &dreamer.id,
            doer: &doer.id,
            introduce: introduce(dreamer, doer),
        }
    });
    KinshipBodyJson {
        projects: entries.collect(),
        pairs: kinship.pairs.iter().map(|pair| PairJson::new(pair, projects)).collect(),
        federations: federations.collect(),
        networks: networks.collect(),
        offers: offers.collect(),
        more_offers: more_offers.collect(),
        introductions: introductions.collect(),
    }
}

fn introduce(a: &Kin, b: &Kin) -> &'static str {
    if a.may_meet(b) { "by-name" } else { "ask-first" }
}

/// Which projects are close to which, and why.
#[derive(JsonSchema, Serialize)]
pub(super) struct KinshipJson<'k> {
    #[schemars(extend("const" = "germoir/kinship/1"))]
    schema: &'static str,
    #[serde(flatten)]
    body: KinshipBodyJson<'k>,
}

/// Kinship inside another document.
#[derive(JsonSchema, Serialize)]
pub struct KinshipBodyJson<'k> {
    /// In the order of names.
    projects: Vec<ProjectJson<'k>>,
    pairs: Vec<PairJson<'k>>,
    federations: Vec<FederationJson<'k>>,
    /// Files that share one text, four or more; their pairs are not among `pairs` for that.
    networks: Vec<NetworkJson<'k>>,
    /// Of each need, the nearest offers that meet it.
    offers: Vec<OfferJson<'k>>,
    /// Needs that more offers meet, with how many more; left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    more_offers: Vec<MoreOffersJson<'k>>,
    introductions: Vec<IntroductionJson<'k>>,
}

/// A project.
#[derive(JsonSchema, Serialize)]
struct ProjectJson<'k> {
    id: &'k str,
    /// Null unless the project shares it.
    name: Option<&'k str>,
    /// Whether it agreed to be introduced to others by name.
    may_introduce: bool,
    /// Left out of reports that introduce nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<&'k str>,
    /// Ids, the nearest first.
    nearest: Vec<&'k str>,
}

/// Two projects that are close.
#[derive(JsonSchema, Serialize)]
struct PairJson<'k> {
    first: &'k str,
    second: &'k str,
    /// What they are to one another.
    kind: OneOf<crate::portfolio::kinship::Kind>,
    #[schemars(extend("enum" = ["by-name", "ask-first"]))]
    introduce: &'static str,
    /// How alike the texts are, template text left out (cosine).
    text: Fraction,
    /// How much stakes, places, publics and the like have in common.
    facets: Fraction,
    /// The text and .4 of the facets as one figure: it orders the neighbours of one project.
    #[schemars(range(min = 0, max = 1.4))]
    together: f64,
    /// Of the shorter text, what both have in runs of five words. Null where the words may not be
    /// shown, as `name` and `named` are: beside a text or name that is shown, they would tell the other.
    verbatim: Option<Fraction>,
    /// Whether most of these runs stand in four projects or more.
    widespread: bool,
    /// How much these runs speak of what remains (cosine), on the side where they do so less.
    about: Fraction,
    /// How alike the texts are without these runs (cosine).
    own: Fraction,
    /// Words that say something and are left in the shorter of the two.
    left: usize,
    /// How alike the names are.
    name: Option<Fraction>,
    /// Whether the text of one names the other.
    named: Option<bool>,
    same_bearer: bool,
    same_link: bool,
    /// Whether both say where they act, and it is not the same place.
    elsewhere: bool,
    /// Whether one began when, or after, the other had ended.
    sequel: bool,
    /// Words that hardly anyone else uses.
    rare_terms: usize,
    /// Null where the words may not be shown.
    terms: Option<Vec<TermJson<'k>>>,
    /// What both name, the rarest first.
    shared: Vec<SharedJson<'k>>,
}

/// A word that both texts have.
#[derive(JsonSchema, Serialize)]
struct TermJson<'k> {
    word: &'k str,
    /// How many projects use it.
    projects: u32,
}

/// Something that both name.
#[derive(JsonSchema, Serialize)]
struct SharedJson<'k> {
    kind: OneOf<crate::portfolio::kinship::FacetKind>,
    /// Null where the words may not be shown.
    value: Option<&'k str>,
    /// How many projects name it.
    projects: usize,
}

/// Projects that could join forces.
#[derive(JsonSchema, Serialize)]
struct FederationJson<'k> {
    /// Ids.
    members: Vec<&'k str>,
    shared: Vec<SharedJson<'k>>,
}

/// Files that share one text: half of the words of each, or more.
#[derive(JsonSchema, Serialize)]
struct NetworkJson<'k> {
    /// Ids.
    members: Vec<&'k str>,
    /// A network, where names are alike or hardly a word is left beside the common text; otherwise perhaps
    /// a form that many filled in.
    #[schemars(extend("enum" = ["network", "form"]))]
    kind: &'static str,
    /// The common text's share of the words of the member that has least of it.
    share: Fraction,
    /// How many places its members name that most of them do not.
    places: usize,
    /// Those of them that may be shown.
    named_places: Vec<&'k str>,
}

/// A need, and an offer that meets it.
#[derive(JsonSchema, Serialize)]
struct OfferJson<'k> {
    /// The project that needs.
    needs: &'k str,
    need: Option<&'k str>,
    /// The project that offers.
    offers: &'k str,
    offer: Option<&'k str>,
    #[schemars(extend("enum" = ["by-name", "ask-first"]))]
    introduce: &'static str,
}

/// A need that more offers meet.
#[derive(JsonSchema, Serialize)]
struct MoreOffersJson<'k> {
    needs: &'k str,
    /// Null where the words may not be shown.
    need: Option<&'k str>,
    /// How many offers are not written out.
    offers: usize,
}

/// Somebody who dreams, beside somebody who does.
#[derive(JsonSchema, Serialize)]
struct IntroductionJson<'k> {
    dreamer: &'k str,
    doer: &'k str,
    #[schemars(extend("enum" = ["by-name", "ask-first"]))]
    introduce: &'static str,
}

impl<'k> PairJson<'k> {
    fn new(pair: &'k Pair, projects: &'k [Kin]) -> Self {
        let (a, b) = (&projects[pair.first], &projects[pair.second]);
        let may_quote = a.may_be_quoted_with(b);
        let evidence = &pair.evidence;
        let terms = evidence.terms.iter();
        let terms = terms.map(|term| TermJson { word: &term.written, projects: term.holders });
        let shared = evidence.shared.iter().map(|facet| SharedJson {
            kind: OneOf(facet.kind),
            value: (!facet.kind.is_free() || may_quote).then_some(facet.written.as_ref()),
            projects: facet.holders as usize,
        });
        Self {
            first: &a.id,
            second: &b.id,
            kind: OneOf(pair.kind),
            introduce: introduce(a, b),
            text: Fraction(evidence.text),
            facets: Fraction(evidence.facets),
            together: pair.closeness(),
            verbatim: may_quote.then_some(Fraction(evidence.verbatim)),
            widespread: evidence.is_widespread,
            about: Fraction(evidence.about),
            own: Fraction(evidence.own),
            left: evidence.left,
            name: may_quote.then_some(Fraction(evidence.name)),
            named: may_quote.then_some(evidence.is_named),
            same_bearer: evidence.same_bearer,
            same_link: evidence.same_link,
            elsewhere: evidence.is_elsewhere,
            sequel: evidence.is_sequel,
            rare_terms: evidence.rare_terms,
            terms: may_quote.then(|| terms.collect()),
            shared: shared.collect(),
        }
    }
}
