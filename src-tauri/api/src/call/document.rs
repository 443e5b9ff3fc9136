//! Documents: what they are, what they say, their original bytes.

use crate::view::{
    DocumentInput, DocumentText, DocumentView, PageText, PageView, SaveDocument, Saved, WordView,
};
use crate::{App, Failure, maps};
use dekada_core::desk::{Desk, DeskError};
use dekada_core::journal::Op;
use dekada_core::request::{DocumentId, Request};
use dekada_core::store::{StoredDocument, StoredPage};

pub(crate) fn show(_: &App, desk: &Desk, input: DocumentInput) -> Result<DocumentView, Failure> {
    let (document, request) = known(desk, input.document)?;
    let pages = desk.read(|read| read.pages(document.id))?;
    Ok(view(desk, &document, &pages, &request))
}

pub(crate) fn text(_: &App, desk: &Desk, input: DocumentInput) -> Result<DocumentText, Failure> {
    known(desk, input.document)?;
    let texts = desk.read(|read| read.texts(DocumentId(input.document)))?;
    let word = |word: &dekada_core::pages::Word| WordView {
        text: word.text.reveal().clone(),
        x: word.region.x,
        y: word.region.y,
        w: word.region.w,
        h: word.region.h,
    };
    Ok(DocumentText {
        document: input.document,
        pages: texts
            .iter()
            .map(|page| PageText {
                n: page.page.0,
                text: page.text.reveal().clone(),
                words: page.words.iter().map(word).collect(),
            })
            .collect(),
    })
}

pub(crate) fn original(app: &App, desk: &Desk, input: SaveDocument) -> Result<Saved, Failure> {
    let (document, request) = known(desk, input.document)?;
    let bytes = desk.read(|read| read.original(document.id))?;
    super::answer::write_out(&input.path, &bytes)?;
    let op = Op::DocumentExported {
        document: document.id.0,
        sha256: document.sha256.clone(),
    };
    desk.note_export(request.number, op, app.now())?;
    Ok(Saved {
        file: input.path,
        sha256: document.sha256,
    })
}

/// The document of that id and the request it belongs to.
pub(crate) fn known(desk: &Desk, id: i64) -> Result<(StoredDocument, Request), Failure> {
    let found = desk.read(|read| -> Result<_, DeskError> {
        let document = read
            .document(DocumentId(id))?
            .ok_or(DeskError::NoSuchDocument(id))?;
        let request = read
            .request_by_id(document.request)?
            .ok_or(DeskError::NoSuchDocument(id))?;
        Ok((document, request))
    })?;
    Ok(found)
}

pub(crate) fn view(
    desk: &Desk,
    document: &StoredDocument,
    pages: &[StoredPage],
    request: &Request,
) -> DocumentView {
    DocumentView {
        id: document.id.0,
        request: request.number.to_string(),
        name: document.name.reveal().clone(),
        sha256: document.sha256.clone(),
        bytes: document.bytes,
        media_type: document.media_type.clone(),
        imported: maps::instant(document.imported, desk.settings().zone),
        pages: pages
            .iter()
            .map(|page| PageView {
                n: page.page.0,
                width_pt: page.width_pt,
                height_pt: page.height_pt,
                words: page.words,
                blank: page.blank,
            })
            .collect(),
        fields: Vec::new(),
        signatures: Vec::new(),
    }
}
