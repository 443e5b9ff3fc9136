//! Documents: what they are, what they say, their original bytes.

use crate::view::*;
use crate::{App, Failure, maps};
use dekada_core::desk::{Desk, DeskError};
use dekada_core::journal::Op;
use dekada_core::pages::{PageNo, PageState, Region, Tie, Turn};
use dekada_core::personal::Personal;
use dekada_core::reading::{self, PageOfWords, Proposal, ProposedField};
use dekada_core::request::{DocumentId, Request};
use dekada_core::store::{Query, StoredDocument, StoredPage, StoredText};

/// Facts stand on the first pages of a letter; a bundle of enclosures is not asked for them.
const PAGES_WITH_FACTS: usize = 12;
/// From here on a proposal may be taken together with all the others.
const GOOD: f32 = 0.75;

pub(crate) fn show(app: &App, desk: &Desk, input: DocumentInput) -> Result<DocumentView, Failure> {
    let (document, request) = known(desk, input.document)?;
    if input.read {
        app.read_document(desk, document.id)?;
    }
    let pages = desk.read(|read| read.pages(document.id))?;
    view(desk, &document, &pages, &request)
}

pub(crate) fn text(app: &App, desk: &Desk, input: DocumentInput) -> Result<DocumentText, Failure> {
    let (document, _) = known(desk, input.document)?;
    if input.read {
        app.read_document(desk, document.id)?;
    }
    let pages = desk.read(|read| read.pages(document.id))?;
    let texts = desk.read(|read| read.texts(document.id))?;
    Ok(DocumentText {
        document: input.document,
        pages: texts
            .iter()
            .zip(&pages)
            .map(|(text, page)| page_text(text, page))
            .collect(),
    })
}

fn page_text(text: &StoredText, page: &StoredPage) -> PageText {
    PageText {
        n: text.page.0,
        text: text.text.reveal().clone(),
        reading: page.reading.id().to_owned(),
        words: text
            .words
            .iter()
            .map(|word| WordView {
                text: word.text.reveal().clone(),
                x: word.region.x,
                y: word.region.y,
                w: word.region.w,
                h: word.region.h,
                confidence: word.confidence,
                line: word.line,
            })
            .collect(),
    }
}

/// Where the words that are looked for stand, page by page.
pub(crate) fn find(
    _: &App,
    desk: &Desk,
    input: FindInDocument,
) -> Result<Vec<RegionView>, Failure> {
    let (document, _) = known(desk, input.document)?;
    let Some(query) = Query::of(&input.text) else {
        return Ok(Vec::new());
    };
    let texts = desk.read(|read| read.texts(document.id))?;
    let places = texts.iter().flat_map(|page| {
        let words = page.words.iter();
        words
            .filter(|word| query.holds(word.text.reveal()))
            .map(|word| RegionView {
                document: document.id.0,
                page: page.page.0,
                x: word.region.x,
                y: word.region.y,
                w: word.region.w,
                h: word.region.h,
            })
    });
    Ok(places.collect())
}

pub(crate) fn turn(app: &App, desk: &Desk, input: TurnPage) -> Result<DocumentView, Failure> {
    let turn = match input.turn {
        Some(degrees) => {
            Some(Turn::of_degrees(degrees).ok_or_else(|| Failure::usage("not-a-quarter-turn"))?)
        }
        None => None,
    };
    let id = DocumentId(input.document);
    desk.turn_page(id, PageNo(input.page), turn, app.now())?;
    again(app, desk, id)
}

pub(crate) fn order(app: &App, desk: &Desk, input: OrderPages) -> Result<DocumentView, Failure> {
    let order: Vec<PageNo> = input.order.into_iter().map(PageNo).collect();
    let id = DocumentId(input.document);
    desk.order_pages(id, &order, app.now())?;
    again(app, desk, id)
}

pub(crate) fn split(app: &App, desk: &Desk, input: SplitDocument) -> Result<RequestView, Failure> {
    let id = DocumentId(input.document);
    let number = desk.split(id, PageNo(input.page), app.now())?;
    super::request::view(app, desk, number)
}

pub(crate) fn rejoin(app: &App, desk: &Desk, input: DocumentInput) -> Result<RequestView, Failure> {
    let number = desk.rejoin(DocumentId(input.document), app.now())?;
    super::request::view(app, desk, number)
}

/// Reads a document anew, whatever its text came from.
pub(crate) fn read(app: &App, desk: &Desk, input: DocumentInput) -> Result<DocumentView, Failure> {
    let id = DocumentId(input.document);
    desk.read_again(id)?;
    app.read_document(desk, id)?;
    again(app, desk, id)
}

fn again(app: &App, desk: &Desk, document: DocumentId) -> Result<DocumentView, Failure> {
    let input = DocumentInput {
        document: document.0,
        read: false,
    };
    show(app, desk, input)
}

pub(crate) fn original(app: &App, desk: &Desk, input: SaveDocument) -> Result<Saved, Failure> {
    let (document, request) = known(desk, input.document)?;
    let bytes = original_bytes(desk, &document)?;
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

/// The bytes as they came; those of a part of a split scan lie with the whole.
fn original_bytes(desk: &Desk, document: &StoredDocument) -> Result<Vec<u8>, Failure> {
    let mut document = document.clone();
    while let Some((whole, Tie::Split)) = document.tie {
        let known = desk.read(|read| read.document(whole))?;
        document = known.ok_or(DeskError::NoSuchDocument(whole.0))?;
    }
    Ok(desk.read(|read| read.original(document.id))?)
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
) -> Result<DocumentView, Failure> {
    let zone = desk.settings().zone;
    Ok(DocumentView {
        id: document.id.0,
        request: request.number.to_string(),
        name: document.name.reveal().clone(),
        // A part of a split scan shares its bytes with the whole.
        sha256: document
            .sha256
            .split('#')
            .next()
            .unwrap_or_default()
            .to_owned(),
        bytes: document.bytes,
        media_type: document.media_type.clone(),
        imported: maps::instant(document.imported, zone),
        pages: pages.iter().map(page_view).collect(),
        belongs_to: document.tie.map(|(whole, _)| whole.0),
        tie: document.tie.map(|(_, tie)| tie.id().to_owned()),
        letter: letter(desk, document.id)?,
        fields: fields(desk, document.id, request)?,
        signatures: Vec::new(),
    })
}

fn page_view(page: &StoredPage) -> PageView {
    PageView {
        n: page.page.0,
        width_pt: page.width_pt,
        height_pt: page.height_pt,
        words: page.words,
        state: page.state.id().to_owned(),
        blank: page.state == PageState::Blank,
        turn: page.turn_chosen.unwrap_or(page.turn_found).degrees(),
        turned_by_officer: page.turn_chosen.is_some(),
        skew: page.look.skew_degrees,
        dpi: page.look.dpi,
        poor: page.look.poor().map(|poor| poor.id().to_owned()),
        reading: page.reading.id().to_owned(),
        confidence: page.confidence,
    }
}

fn letter(desk: &Desk, document: DocumentId) -> Result<Option<LetterView>, Failure> {
    let zone = desk.settings().zone;
    let plain = |value: Option<Personal>| value.map(Personal::into_revealed);
    let letter = desk.read(|read| read.letter(document))?;
    Ok(letter.map(|letter| LetterView {
        from: plain(letter.sender),
        to: plain(letter.recipient),
        subject: plain(letter.subject),
        date: letter.date.map(|at| maps::instant(at, zone)),
        text: letter.text.into_revealed(),
    }))
}

/// What the pages of a document say, as proposals beside what the request holds.
pub(crate) fn fields(
    desk: &Desk,
    document: DocumentId,
    request: &Request,
) -> Result<Vec<FieldView>, Failure> {
    let texts = desk.read(|read| read.texts(document))?;
    let pages: Vec<PageOfWords<'_>> = texts
        .iter()
        .filter(|text| !text.words.is_empty())
        .take(PAGES_WITH_FACTS)
        .map(|text| PageOfWords {
            page: text.page,
            width_pt: text.width_pt,
            height_pt: text.height_pt,
            words: &text.words,
        })
        .collect();
    let proposals = reading::propose(&pages, desk.today(request.received));
    Ok(proposals
        .iter()
        .map(|proposal| field(proposal, request))
        .collect())
}

fn field(proposal: &Proposal, request: &Request) -> FieldView {
    let Region { x, y, w, h } = proposal.region;
    FieldView {
        name: proposal.field.id().to_owned(),
        value: proposal.value.reveal().clone(),
        page: proposal.page.0,
        region: [x, y, w, h],
        confidence: proposal.confidence,
        doubts: proposal
            .doubts
            .iter()
            .map(|doubt| doubt.id().to_owned())
            .collect(),
        good: proposal.confidence >= GOOD && proposal.doubts.is_empty(),
        taken: is_taken(proposal, request),
    }
}

/// Whether the request says the same already.
fn is_taken(proposal: &Proposal, request: &Request) -> bool {
    let value = proposal.value.reveal();
    let plain = |text: &str| text.to_lowercase().replace('ё', "е");
    let same = |known: &Option<Personal>| {
        known
            .as_ref()
            .is_some_and(|known| plain(known.reveal()) == plain(value))
    };
    let subject = &request.subject;
    match proposal.field {
        ProposedField::Demand => request
            .demands
            .iter()
            .any(|demand| demand.kind.id() == value),
        ProposedField::Name => same(&subject.name),
        ProposedField::Email => same(&subject.email),
        ProposedField::Phone => same(&subject.phone),
        ProposedField::Account => same(&subject.account),
        ProposedField::IdDocument => same(&subject.id_document),
        ProposedField::BirthDate => subject
            .birth_date
            .as_ref()
            .is_some_and(|date| date.reveal().to_string() == *value),
        ProposedField::LetterDate => request.sent.is_some_and(|date| date.to_string() == *value),
        ProposedField::ReplyAddress
        | ProposedField::Representative
        | ProposedField::Authority
        | ProposedField::SignatureLine => false,
    }
}
