//! Files that a PDF carries: in its tree of names, associated with it, or pinned to a page.
//!
//! The same file is often reachable in all three ways and comes out once. Trees that loop end,
//! because no node is entered twice.

use std::collections::HashSet;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::String as Bytes;
use hayro::hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};

use super::super::{Halt, pdf};
use super::{Out, guess};
use crate::password::Password;
use crate::wire::Reason;

/// Nodes of the tree of names that are looked at.
const NODES: usize = 10_000;

pub fn unpack(
    bytes: Vec<u8>,
    password: Option<&Password>,
    out: &mut Out<'_, '_>,
) -> Result<(), Halt> {
    let pdf = pdf::unlock(bytes, password)?;
    let files = files(&pdf);
    out.expect(files.len())?;
    for file in files {
        let content = file.stream.decoded_data().map_err(|_| Reason::Damaged);
        out.send(&file.name, content.as_deref().map_err(|reason| *reason))?;
    }
    Ok(())
}

struct Embedded<'a> {
    name: String,
    stream: Stream<'a>,
}

fn files(pdf: &Pdf) -> Vec<Embedded<'_>> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let catalog = catalog.unwrap_or_else(Dict::empty);
    let mut specifications = named(&catalog);
    specifications.extend(dictionaries(&catalog, b"AF"));
    for page in pdf.pages().iter() {
        specifications.extend(dictionaries(page.raw(), b"AF"));
        let notes = dictionaries(page.raw(), b"Annots");
        specifications.extend(notes.filter_map(|note| {
            let kind = note.get::<Name<'_>>(b"Subtype")?;
            (&*kind == b"FileAttachment").then(|| note.get(b"FS"))?
        }));
    }
    let mut seen = HashSet::new();
    let found = specifications.iter().filter_map(embedded);
    found
        .filter(|(id, _)| seen.insert(*id))
        .map(|(_, file)| file)
        .collect()
}

/// The file specifications in the tree of names (ISO 32000-1, 7.9.6).
fn named<'a>(catalog: &Dict<'a>) -> Vec<Dict<'a>> {
    let root = catalog
        .get::<Dict<'_>>(b"Names")
        .and_then(|names| names.get::<Dict<'_>>(b"EmbeddedFiles"));
    let mut waiting: Vec<Dict<'_>> = root.into_iter().collect();
    let mut entered = HashSet::new();
    let mut found = Vec::new();
    while let Some(node) = waiting.pop() {
        let is_new = node.obj_id().is_none_or(|id| entered.insert(id));
        if !is_new || found.len() > NODES || waiting.len() > NODES {
            continue;
        }
        found.extend(dictionaries(&node, b"Names"));
        waiting.extend(dictionaries(&node, b"Kids"));
    }
    found
}

/// The dictionaries in an array, whatever else is in it.
fn dictionaries<'a>(within: &Dict<'a>, key: &[u8]) -> impl Iterator<Item = Dict<'a>> + use<'a> {
    let array = within.get::<Array<'a>>(key);
    let items: Vec<_> = array
        .iter()
        .flat_map(Array::iter::<Object<'a>>)
        .take(NODES)
        .collect();
    items.into_iter().filter_map(|item| match item {
        Object::Dict(dict) => Some(dict),
        _ => None,
    })
}

/// The file that a specification names (ISO 32000-1, 7.11.3).
fn embedded<'a>(specification: &Dict<'a>) -> Option<(ObjectIdentifier, Embedded<'a>)> {
    let files = specification.get::<Dict<'_>>(b"EF")?;
    let stream = [&b"UF"[..], b"F"]
        .iter()
        .find_map(|key| files.get::<Stream<'_>>(key))?;
    let name = [&b"UF"[..], b"F", b"Desc"]
        .iter()
        .find_map(|key| specification.get::<Bytes<'_>>(key))
        .map(|name| text(name.as_bytes()));
    let name = name.unwrap_or_else(|| "attachment".to_owned());
    Some((stream.obj_id(), Embedded { name, stream }))
}

/// A string of text (ISO 32000-1, 7.9.2.2); old programs wrote the encoding of their Windows.
fn text(bytes: &[u8]) -> String {
    if bytes.starts_with(b"\xFE\xFF") {
        return encoding_rs::UTF_16BE.decode(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{FEFF}').to_owned(),
        Err(_) => guess(bytes),
    }
}
