//! Who vouches: nobody corroborates themselves.

use super::words::folded;
use crate::diagnostic::closed_set;

closed_set! {
    /// Why a corroboration is not shown to come from an independent third party.
    pub enum Lack {
        /// Nothing says who vouches.
        By = "by",
        /// Who vouches is named by a single word.
        OneWord = "one-word",
        /// The file names no bearer, so that nobody can be told from them.
        Bearer = "bearer",
        /// Who vouches has the name of the bearer or of the project.
        Name = "name",
        /// The source is a page of one of the project's own links.
        Link = "link",
    }
}

/// What is a project's own: the names and the hosts that corroborate nothing of it.
#[derive(Clone, Debug, Default)]
pub struct Own {
    has_bearer: bool,
    /// The folded words of each name.
    names: Vec<Vec<String>>,
    hosts: Vec<String>,
}

impl Own {
    /// `bearer` and `others` are the names that vouch for nothing.
    pub fn new<'t>(
        bearer: Option<&str>,
        others: Option<&str>,
        links: impl Iterator<Item = &'t str>,
    ) -> Self {
        let names = [bearer, others].into_iter().flatten().map(words_of);
        let names: Vec<Vec<String>> = names.filter(|words| !words.is_empty()).collect();
        let has_bearer = bearer.is_some_and(|name| !name.trim().is_empty());
        Self { has_bearer, names, hosts: links.filter_map(host).collect() }
    }

    /// What keeps a corroboration from coming from an independent third party.
    pub fn lack(&self, by: Option<&str>, source: Option<&str>) -> Option<Lack> {
        let by = words_of(by.unwrap_or_default());
        let holds = |name: &Vec<String>| name.iter().all(|word| by.contains(word));
        match by.as_slice() {
            [] => Some(Lack::By),
            [_] => Some(Lack::OneWord),
            _ if !self.has_bearer => Some(Lack::Bearer),
            _ if self.names.iter().any(holds) => Some(Lack::Name),
            _ => source.and_then(host).filter(|host| self.hosts.contains(host)).map(|_| Lack::Link),
        }
    }
}

fn words_of(text: &str) -> Vec<String> {
    folded(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The host of an address, without its port and `www.`, in lower case; nothing for a text that is
/// no address.
fn host(address: &str) -> Option<String> {
    let (_, rest) = address.trim().split_once("://")?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = host.split_once(':').map_or(host, |(host, _)| host).trim_end_matches('.');
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (!host.is_empty()).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_corroborates_themselves() {
        let links = ["https://www.Jardin.example:443/a", "jardin"];
        let own = Own::new(Some("Camille Desrosiers"), Some("Jardin des Liens"), links.into_iter());
        for (by, source, expected) in [
            (None, "cité", Some(Lack::By)),
            (Some(" "), "cité", Some(Lack::By)),
            (Some("moi"), "cité", Some(Lack::OneWord)),
            (Some("DESROSIERS Camille"), "cité", Some(Lack::Name)),
            (Some("Mme Camille  Desrosièrs, présidente"), "cité", Some(Lack::Name)),
            (Some("l’équipe du jardin, des liens"), "cité", Some(Lack::Name)),
            (Some("Ville de Niort"), "http://jardin.example/b", Some(Lack::Link)),
            (Some("Ville de Niort"), "https://x@JARDIN.example:8080?q", Some(Lack::Link)),
            (Some("Ville de Niort"), "https://jardin.example.org", None),
            (Some("Ville de Niort"), "jardin.example", None),
            (Some("Camille Martin"), "cité", None),
        ] {
            assert_eq!(own.lack(by, Some(source)), expected, "{by:?} {source}");
        }
        let nobody = Own::new(None, Some("Jardin des Liens"), [].into_iter());
        assert_eq!(nobody.lack(Some("Ville de Niort"), None), Some(Lack::Bearer));
    }
}
