//! Words by which any project is told: that it is a project, that it helps, that it is an application.
//! They say little of what it is about, however seldom they stand in a folder, and count for nothing when
//! texts are compared. Skills and searches keep them: there « outil » is an answer.

use std::collections::HashSet;
use std::sync::OnceLock;

use super::words::{Tongue, folded, stemmer, words};

const FRENCH: &str = "\
    accélérer accéléré accès accroître acteur action actualisation actuel adapté adaptation afin agir aide \
    aider ajouter améliorer amélioration ancien apporter approche assurer atteindre attendre attente \
    augmenter aujourd’hui automatiser avancer avoir baisser bénéficier besoin bon but cadre capable cas \
    cause centraliser changer chercher choisir cible commencer compléter complet comprendre concerner concevoir \
    connaître consacrer constater constat construire contexte contribuer créer création critère début décider \
    déployer déploiement dernier devenir développer développement différent difficile difficulté disponible \
    disposer dispositif divers domaine donner durée effectuer efficace efficacité élaborer élargir \
    encourager enjeu ensemble envisager équipe essayer étape état éviter évoluer évolution exemple exister \
    expérimenter expérimentation facile facilement faciliter faible façon favoriser fin fiable fonction \
    fonctionner fonctionnalité fonctionnement fort fournir gagner général générer grand hypothèse identifier \
    impact important incubateur indicateur initiative initier innover innovant innovation instant \
    intégrer intention intervenir investigation irritant lancer large lever lieu limiter livrable livrer lourd maintenir \
    majeur majoritairement manière manque manquer membre mener mesurer méthode mettre mieux mise mobiliser modalité mode \
    modifier montrer mutualiser mutualisation national nécessaire nécessité niveau nombre nombreux nouveau objectif objet \
    obtenir offre offrir opérationnel optimiser organiser organisation outil outiller part partie participer \
    particulier passer penser performant période permettre personne phase pilote piloter pilotage place plan point \
    possible possibilité potentiel pouvoir pratique premier présent présenter principal priorité problème \
    problématique procédure processus produit programme projet prochain progressif promouvoir proposer proposition \
    qualité quantité question quotidien raison rapide rapidement réaliser réalisation récent recentrer réduire réel réflexion \
    rencontrer rendre renforcer répétitif répondre réponse représenter requis responsable rester résoudre \
    résultat réussir rôle sembler service seul simple simplement simplifier simplification situation solution \
    sortir souhaiter soutenir spécifique sponsor stratégie structure structurer structuré suivant suivi suivre \
    système tâche temps tenir terme terrain tester tirer total traiter transformer transformation trouver type unique \
    usage usager utile utiliser utilisateur utilisation valeur valoriser variété version viser vision vouloir \
    api appli application code données fichier informatique interface internet ligne logiciel numérique page \
    plateforme portail site technique technologie web";

const ENGLISH: &str = "\
    able accelerate access accessible achieve across action active add additional address advance \
    affordable aim align aligned allow already also ambition anyone applicable approach area aspect attempt available \
    base based basic begin best better big bring broad build built capable case challenge change check choose clear \
    collaborate collaborative combine common complete completely complex component comprehensive \
    concept conduct consist contain continue contribute core cost create creation current customize decide \
    deliver demonstrate deploy deployment design detail develop development different difficult directly drive \
    early easy easier easily effective effectively efficient efficiently effort eliminate empower enable encourage end engage \
    enhance ensure entire especially establish everyone evolve example existing expand experience \
    facilitate fast feature find first flexible focus follow form framework free full fully function functionality \
    further future general generate get give goal good great group grow guide help helpful high \
    holistic host idea identify impact implement implementation important improve improvement include increase \
    individual initiative innovate innovation innovative integrate integrated intend intended interactive introduce involve \
    issue keep key kind lack large launch lead least level leverage limit long low main maintain major make manage \
    management manner many mechanism meet method mile million mission mode modern modular multi multiple necessary need \
    new number objective obtain offer official old open operate operation opportunity optimize option order organize part \
    participate partner partnership people perform piece place plan play population possible post potential power powerful \
    practical present primary private prioritize problem procedure process produce product program programme progress project \
    promote proof propose provide provider purpose put quality quick quickly range reach ready real really receive reduce \
    related release relevant reliable rely replace require responsible result reusable robust role run scalable \
    scale scope secure see seek serve service set several share show significant significantly simple simplify \
    single size small solution solve source specific stage standard start state step strategy strengthen \
    strong structure structured succeed success successful suitable support sustain sustainable sustainability system \
    take target task team template term test thing time together tool toolkit top track try type unique \
    update use useful user utilize variety various version view vision want way well whole wide work world \
    year api app application backend browser code data device digital download file frontend \
    functional github hardware internet interface javascript library linux mobile module online package phone platform plugin \
    python repo repository server site software tech technical technology web website";

/// Whether a stem is that of such a word. In a language that is not known none is.
pub(super) fn is_framing(stem: &str, tongue: Tongue) -> bool {
    static SETS: OnceLock<[HashSet<String>; 3]> = OnceLock::new();
    let sets = SETS.get_or_init(|| {
        Tongue::ALL.map(|tongue| {
            let list = match tongue {
                Tongue::French => FRENCH,
                Tongue::English => ENGLISH,
                Tongue::Other => "",
            };
            let stemmer = stemmer(tongue);
            let stem = |word: &str| {
                let word = folded(word);
                stemmer.as_ref().map_or(word.clone(), |stemmer| stemmer.stem(&word).into_owned())
            };
            words(list).map(stem).collect()
        })
    });
    sets[tongue as usize].contains(stem)
}

#[cfg(test)]
mod tests {
    use super::super::tests::kin;
    use super::super::{Kin, Kind, kinship};
    use super::*;

    #[test]
    fn every_word_of_the_lists_is_one_in_its_language_alone() {
        let stem = |word: &str, tongue| stemmer(tongue).unwrap().stem(&folded(word)).into_owned();
        for (word, tongue) in [("permettre", Tongue::French), ("provides", Tongue::English)] {
            assert!(is_framing(&stem(word, tongue), tongue), "{word}");
            assert!(!is_framing(&stem(word, tongue), Tongue::Other), "{word}");
        }
        assert!(!is_framing(&stem("jardin", Tongue::French), Tongue::French));
        assert!(!is_framing("main", Tongue::French) && is_framing("main", Tongue::English));
    }

    fn pair_of(first: &str, second: &str) -> (Option<Kind>, Vec<String>) {
        let texts = [first, second]
            .into_iter()
            .map(str::to_owned)
            .chain((0..40).map(|at| format!("sujet{at}x autre{at}y encore{at}z chose{at}w")));
        let projects: Vec<Kin> = texts
            .enumerate()
            .map(|(at, text)| kin(&format!("p{at:02}"), &format!("Nom{at}n"), &text))
            .collect();
        let found = kinship(&projects, 5);
        let pair = found.pairs.iter().find(|pair| pair.first + pair.second == 1);
        let terms =
            pair.map(|pair| pair.evidence.terms.iter().map(|term| term.written.to_string()));
        (pair.map(|pair| pair.kind), terms.into_iter().flatten().collect())
    }

    #[test]
    fn words_of_any_project_bring_nobody_together_and_are_no_reason() {
        let (kind, terms) = pair_of(
            "Une plateforme pour faciliter le suivi : des vergers.",
            "Le suivi, à faciliter par une plateforme : des navires.",
        );
        assert_eq!(kind, Some(Kind::Near));
        assert!(terms.is_empty(), "{terms:?}");
    }

    #[test]
    fn one_word_alone_brings_nobody_together() {
        assert_eq!(pair_of("Des vergers partout.", "Des vergers ailleurs.").0, Some(Kind::Near));
        let (kind, terms) = pair_of("Des vergers et du cidre.", "Du cidre, des vergers.");
        assert_eq!(kind, Some(Kind::Alliance));
        assert_eq!(terms.len(), 2);
    }
}
