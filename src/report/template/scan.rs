//! A template looked over before the engine reads it.
//!
//! The engine's parser goes one level down for each operator, so that a long expression would end
//! the program. Here the words and signs of each tag are counted, cut where the engine cuts them;
//! what a tag means, and whether it is allowed at all, is left to the engine.

use super::fault::{Fault, FaultKind};
use super::tags::{Tag, Tags, Token};

/// Words and signs between `{{` and `}}`, or `{%` and `%}`.
pub(super) const MOST_TOKENS: usize = 1_000;
/// Brackets inside one another in a tag, and blocks inside one another. Together they stay below the
/// engine's own limit of 150, of which a bracket takes two.
pub(super) const MOST_NESTED: usize = 48;
/// The branches of the conditions that are open at one place.
pub(super) const MOST_BRANCHES: usize = 500;

/// The function that makes a value whose parts can be set anew.
const NAMESPACE: &str = "namespace";

/// Refuses a template that is too deep for the engine, or whose values could come to hold themselves.
pub(super) fn check(source: &str) -> Result<(), Fault> {
    let mut blocks = Blocks::default();
    let mut names: Vec<&str> = Vec::new();
    let mut has_namespace = false;
    for tag in Tags::of(source) {
        let refuse = |kind, limit| Err(Fault::early(kind, Some(tag.line), limit as u64, 0));
        blocks.take(&tag);
        if tag.tokens.len() > MOST_TOKENS {
            return refuse(FaultKind::TooLong, MOST_TOKENS);
        }
        if tag.deepest > MOST_NESTED || blocks.open.len() > MOST_NESTED {
            return refuse(FaultKind::TooNested, MOST_NESTED);
        }
        if blocks.branches() > MOST_BRANCHES {
            return refuse(FaultKind::TooManyBranches, MOST_BRANCHES);
        }
        has_namespace |= tag.tokens.contains(&Token::Word(NAMESPACE));
        names.extend(namespace_made(&tag));
    }
    // It may be used above where it is made, in a loop: all names are known before a use is sought.
    let whole = Tags::of(source).filter(|_| has_namespace).find(|tag| is_used_whole(tag, &names));
    match whole {
        Some(tag) => Err(Fault::early(FaultKind::WholeNamespace, Some(tag.line), 0, 0)),
        None => Ok(()),
    }
}

/// The blocks that are open, each with its branches.
#[derive(Default)]
struct Blocks<'t> {
    open: Vec<(&'t str, usize)>,
}

impl<'t> Blocks<'t> {
    fn take(&mut self, tag: &Tag<'t>) {
        let Some(Token::Word(first)) = tag.tokens.first().filter(|_| tag.is_block) else { return };
        match *first {
            "if" | "for" | "with" | "macro" | "call" | "filter" | "autoescape" | "block" => {
                self.open.push((first, 0));
            }
            // `{% set a = 1 %}` is whole; `{% set a %}` and `{% set a | filter(b=1) %}` are not.
            "set" => {
                let sign = tag.tokens.iter().find(|token| token.is("=") || token.is("|"));
                if sign.is_none_or(|sign| sign.is("|")) {
                    self.open.push((first, 0));
                }
            }
            "elif" => {
                if let Some((_, branches)) = self.open.last_mut() {
                    *branches += 1;
                }
            }
            // An end that fits nothing is for the engine to refuse.
            end => {
                let closed = end.strip_prefix("end");
                self.open.pop_if(|(name, _)| closed == Some(name));
            }
        }
    }

    fn branches(&self) -> usize {
        self.open.iter().map(|(_, branches)| branches).sum()
    }
}

/// The name of `{% set name = namespace(…) %}`.
fn namespace_made<'t>(tag: &Tag<'t>) -> Option<&'t str> {
    match tag.tokens.as_slice() {
        [Token::Word("set"), Token::Word(name), equals, Token::Word(NAMESPACE), bracket, ..]
            if tag.is_block && equals.is("=") && bracket.is("(") =>
        {
            Some(name)
        }
        _ => None,
    }
}

/// Whether a namespace stands for itself rather than for one of its values. Put into itself, it would
/// never end.
fn is_used_whole(tag: &Tag<'_>, names: &[&str]) -> bool {
    let is_made_here = namespace_made(tag).is_some();
    tag.tokens.iter().enumerate().any(|(at, token)| {
        let Token::Word(word) = token else { return false };
        let before = at.checked_sub(1).and_then(|before| tag.tokens.get(before));
        let after = tag.tokens.get(at + 1);
        let is_key =
            before.is_some_and(|token| token.is(".")) || after.is_some_and(|token| token.is("="));
        match *word {
            _ if is_key => false,
            NAMESPACE => !(is_made_here && at == 3),
            word => names.contains(&word) && !after.is_some_and(|token| token.is(".")),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(source: &str) -> Option<FaultKind> {
        check(source).err().map(|fault| fault.kind)
    }

    #[test]
    fn what_is_too_long_for_the_engine_is_refused_with_its_line() {
        for part in ["1 + ", "1 ~ ", "not ", "-", "1 and ", "1 ** ", "1 if 0 else ", "1 if "] {
            let source = format!("un\n{{{{ {}1 }}}}", part.repeat(MOST_TOKENS));
            let fault = check(&source).unwrap_err();
            assert_eq!((fault.kind, fault.line), (FaultKind::TooLong, Some(2)), "{part}");
            let block = format!("{{% if {}1 %}}{{% endif %}}", part.repeat(MOST_TOKENS));
            assert_eq!(kind(&block), Some(FaultKind::TooLong), "{part}");
        }
        for part in [".a", "[0]", "()", " | upper", " is defined", "(a=1)"] {
            let source = format!("{{{{- a{} -}}}}", part.repeat(MOST_TOKENS));
            assert_eq!(kind(&source), Some(FaultKind::TooLong), "{part}");
        }
    }

    #[test]
    fn nothing_hides_an_expression() {
        let long = format!("{{{{ {}1 }}}}", "1+".repeat(MOST_TOKENS));
        for before in [
            "{{ '}}' }}",
            "{{ \"a\\\"}}\" }}",
            "{# {{ ' #}",
            "{% raw %}{{ ' {% endraw %}",
            "{%- raw -%}{{ \" {%- endraw +%}",
            "{{ {'a': {}} }}",
            "{% set a %}{{ '%}' }}{% endset %}",
            "{",
            "{{'é'}}",
        ] {
            let source = format!("{before}{long}");
            assert_eq!(kind(&source), Some(FaultKind::TooLong), "{before}");
        }
        assert_eq!(kind(&format!("{{% raw %}}{long}{{% endraw %}}")), None);
        assert_eq!(kind(&format!("{{# {long} #}}")), None);
        assert_eq!(kind(&format!("{{{{ \"{}\" }}}}", "1+".repeat(MOST_TOKENS))), None);
    }

    #[test]
    fn what_is_too_nested_for_the_engine_is_refused() {
        let brackets = |count| format!("{{{{ {}1{} }}}}", "(".repeat(count), ")".repeat(count));
        assert_eq!(kind(&brackets(MOST_NESTED)), None);
        assert_eq!(kind(&brackets(MOST_NESTED + 1)), Some(FaultKind::TooNested));
        for (open, close) in [
            ("{% if 1 %}", "{% endif %}"),
            ("{% for a in b %}", "{% endfor %}"),
            ("{% set a %}", "{% endset %}"),
            ("{% set a | f(b=1) %}", "{% endset %}"),
            ("{%- filter upper -%}", "{%- endfilter -%}"),
        ] {
            let nested = |count| format!("{}{}", open.repeat(count), close.repeat(count));
            assert_eq!(kind(&nested(MOST_NESTED)), None, "{open}");
            assert_eq!(kind(&nested(MOST_NESTED + 1)), Some(FaultKind::TooNested), "{open}");
            assert_eq!(kind(&format!("{open}{close}").repeat(MOST_NESTED + 1)), None, "{open}");
        }
        let branches = "{% elif 0 %}".repeat(MOST_BRANCHES + 1);
        let source = format!("{{% if 0 %}}{branches}{{% endif %}}");
        assert_eq!(kind(&source), Some(FaultKind::TooManyBranches));
    }

    #[test]
    fn a_namespace_is_used_by_its_values_alone() {
        let counted = "{% set n = namespace(count=0) %}{% for a in b %}{% set n.count = n.count + 1 %}\
                       {% endfor %}{{ n.count }}";
        assert_eq!(kind(counted), None);
        for whole in [
            "{% set n = namespace() %}{% set n.a = n %}{{ n.a }}",
            "{% set n = namespace() %}{% set n.a = [n] %}",
            "{% set n = namespace() %}{% set m = n %}{% set n.a = m %}",
            "{% set n = namespace() %}{{ f(n) }}",
            "{% set n = namespace(a=namespace()) %}",
            "{% with n = namespace() %}{% set n.a = n %}{% endwith %}",
            "{% set n = [namespace()] %}",
            "{% set m = namespace %}{% set n = m() %}",
            "{% for a in b %}{{ n }}{% endfor %}{% set n = namespace() %}",
        ] {
            assert_eq!(kind(whole), Some(FaultKind::WholeNamespace), "{whole}");
        }
        assert_eq!(kind("{{ a.namespace }} namespace"), None);
    }
}
