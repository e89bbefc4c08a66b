//! The modules of the library, and what each of them names: read as Rust, not line by line.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// Names from the root of the library: `["cli", "batch"]`.
pub type Name = Vec<String>;

/// One file.
#[derive(Debug, Default)]
pub struct Module {
    /// Within `src`, such as `cli/batch.rs`.
    pub file: String,
    pub name: Name,
    /// What is defined in the file itself.
    defined: BTreeSet<String>,
    /// What a name stands for that `use` brings in.
    used: BTreeMap<String, Named>,
    /// What `use …::*` brings in.
    globs: Vec<Named>,
    /// Every path that is written, and whether in a test.
    paths: Vec<(Named, bool)>,
}

/// A path as it is written, and the module that it is written in.
#[derive(Clone, Debug)]
struct Named {
    here: Name,
    path: Name,
}

/// A use of one file in another.
#[derive(Debug)]
pub struct Import<'m> {
    pub from: &'m Module,
    pub to: &'m Module,
    pub written: String,
    pub is_test: bool,
}

/// Every file of the library.
pub struct Modules(BTreeMap<Name, Module>);

impl Modules {
    pub fn below(folder: &Path) -> Self {
        let mut files = Vec::new();
        super::sources(folder, &mut files);
        files.retain(|(file, _)| file != "main.rs");
        Self::of(files)
    }

    pub fn of(files: Vec<(String, String)>) -> Self {
        let modules = files.into_iter().map(|(file, text)| Module::read(file, &text));
        Self(modules.map(|module| (module.name.clone(), module)).collect())
    }

    /// What each file names of the others, `crate::`, `super::`, braces and macros alike.
    pub fn imports(&self) -> Vec<Import<'_>> {
        let mut found = Vec::new();
        for from in self.0.values() {
            for (named, is_test) in &from.paths {
                let Some(whole) = self.whole(from, named) else { continue };
                let Some(to) = self.home(&whole, 0) else { continue };
                // The name of a module alone brings nothing in: what is taken from it is seen
                // where it is taken.
                if to.name != from.name && !self.0.contains_key(&whole) {
                    let written = named.path.join("::");
                    found.push(Import { from, to, written, is_test: *is_test });
                }
            }
        }
        found
    }

    /// The outside packages that each file names.
    pub fn packages(&self) -> impl Iterator<Item = (&Module, &str)> {
        self.0.values().flat_map(|from| {
            let outside = from
                .paths
                .iter()
                .filter(|(named, _)| named.path.len() > 1 && self.whole(from, named).is_none());
            outside.map(move |(named, _)| (from, named.path[0].as_str()))
        })
    }

    /// The path from the root of the library; nothing for one that leads out of it.
    fn whole(&self, module: &Module, Named { here, path }: &Named) -> Option<Name> {
        let ups = path.iter().take_while(|part| *part == "super").count();
        let first = path.first()?;
        if ups > 0 {
            return Some([&here[..here.len().checked_sub(ups)?], &path[ups..]].concat());
        }
        match first.as_str() {
            "crate" => return Some(path[1..].to_vec()),
            "self" => return Some([here, &path[1..]].concat()),
            _ => {}
        }
        let below = [here.as_slice(), std::slice::from_ref(first)].concat();
        if self.0.contains_key(&below) {
            return Some([here.as_slice(), path].concat());
        }
        let used = module.used.get(first).filter(|used| used.path != *path)?;
        let leads = self.whole(module, used)?;
        Some([leads.as_slice(), &path[1..]].concat())
    }

    /// The file in which the last part of a path is defined, through every `pub use`.
    fn home(&self, whole: &Name, steps: usize) -> Option<&Module> {
        let length =
            (0..=whole.len()).rev().find(|length| self.0.contains_key(&whole[..*length]))?;
        let module = &self.0[&whole[..length]];
        let Some(name) = whole.get(length) else { return Some(module) };
        if module.defined.contains(name) || steps > 8 {
            return Some(module);
        }
        if let Some(used) = module.used.get(name) {
            let leads = self.whole(module, used)?;
            let on = [leads.as_slice(), &whole[length + 1..]].concat();
            return self.home(&on, steps + 1);
        }
        let globs = module.globs.iter().filter_map(|glob| self.0.get(&self.whole(module, glob)?));
        Some(globs.into_iter().find(|glob| glob.defined.contains(name)).unwrap_or(module))
    }
}

impl Module {
    fn read(file: String, text: &str) -> Self {
        let name = file.trim_end_matches(".rs").split('/').map(str::to_owned);
        let mut name: Name = name.collect();
        if name.last().is_some_and(|last| last == "mod" || last == "lib" && name.len() == 1) {
            name.pop();
        }
        let parsed = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let is_test = file.ends_with("tests.rs");
        let module = Self { file, name: name.clone(), ..Self::default() };
        let mut reading = Reading { module, here: name, tests: usize::from(is_test), depth: 0 };
        reading.visit_file(&parsed);
        reading.module
    }
}

struct Reading {
    module: Module,
    here: Name,
    /// How many modules for tests are open.
    tests: usize,
    /// How many modules are open inside the file.
    depth: usize,
}

impl Reading {
    fn path(&mut self, path: Name) {
        let named = Named { here: self.here.clone(), path };
        self.module.paths.push((named, self.tests > 0));
    }

    fn tree(&mut self, tree: &syn::UseTree, mut before: Name) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.tree(&path.tree, before);
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.tree(tree, before.clone()));
            }
            syn::UseTree::Name(name) if name.ident == "self" => {
                let known = before.last().cloned().unwrap_or_default();
                self.used(known, before);
            }
            syn::UseTree::Name(name) => {
                before.push(name.ident.to_string());
                self.used(name.ident.to_string(), before);
            }
            syn::UseTree::Rename(rename) => {
                if rename.ident != "self" {
                    before.push(rename.ident.to_string());
                }
                self.used(rename.rename.to_string(), before);
            }
            syn::UseTree::Glob(_) => {
                let named = Named { here: self.here.clone(), path: before.clone() };
                if self.depth == 0 {
                    self.module.globs.push(named);
                }
                before.push("*".to_owned());
                self.path(before);
            }
        }
    }

    fn used(&mut self, known: String, path: Name) {
        let named = Named { here: self.here.clone(), path: path.clone() };
        self.module.used.entry(known).or_insert(named);
        self.path(path);
    }

    /// The paths among the tokens of a macro.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Name::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if path.is_empty() || colons == 2 => {
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' && !path.is_empty() => colons += 1,
                other => {
                    self.ended(&mut path);
                    colons = 0;
                    match other {
                        TokenTree::Group(group) => self.tokens(group.stream()),
                        TokenTree::Ident(ident) => path.push(ident.to_string()),
                        _ => {}
                    }
                }
            }
        }
        self.ended(&mut path);
    }

    fn ended(&mut self, path: &mut Name) {
        let path = std::mem::take(path);
        if path.len() > 1 {
            self.path(path);
        }
    }

    fn defined(&mut self, name: &syn::Ident) {
        if self.depth == 0 {
            self.module.defined.insert(name.to_string());
        }
    }
}

fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let list = attribute.meta.require_list();
        attribute.path().is_ident("cfg") && list.is_ok_and(|list| list.tokens.to_string() == "test")
    })
}

impl<'ast> Visit<'ast> for Reading {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let Some((_, items)) = &item.content else { return };
        let is_test = usize::from(is_for_tests(&item.attrs));
        self.defined(&item.ident);
        self.here.push(item.ident.to_string());
        (self.tests, self.depth) = (self.tests + is_test, self.depth + 1);
        items.iter().for_each(|item| self.visit_item(item));
        (self.tests, self.depth) = (self.tests - is_test, self.depth - 1);
        self.here.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&item.tree, Name::new());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.path(path.segments.iter().map(|part| part.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.visit_path(&called.path);
        self.tokens(called.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if let Ok(list) = attribute.meta.require_list() {
            self.tokens(list.tokens.clone());
        }
    }

    /// `pub(in crate::cli)` says who may look, not who is looked at.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.defined(&item.ident);
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.defined(&item.ident);
        visit::visit_item_enum(self, item);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.defined(&item.ident);
        visit::visit_item_trait(self, item);
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.defined(&item.ident);
        visit::visit_item_type(self, item);
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.defined(&item.ident);
        visit::visit_item_const(self, item);
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.defined(&item.ident);
        visit::visit_item_static(self, item);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.defined(&item.sig.ident);
        visit::visit_item_fn(self, item);
    }

    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if let Some(name) = &item.ident {
            self.defined(name);
        }
        visit::visit_item_macro(self, item);
    }
}
