//! From values to the bytes of a PDF.

use serde::{Deserialize, Serialize};
use typst::comemo;
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::foundations::{Dict, Smart};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::world::{PressWorld, Template};
use crate::{Fault, PrintError, Printed};

/// What every file claims; the exporter refuses a document that breaks one of them.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::A_2a, PdfStandard::Ua_1];
const STANDARDS_IN_WORDS: &str = "PDF/A-2a, PDF/UA-1";
const PROGRAM: &str = "Dekada";

/// Prints one document and forgets it: typst's caches hold what was on the page until evicted.
pub fn print(template: Template, view: &impl Serialize) -> Result<Printed, PrintError> {
    let printed = values(view)
        .and_then(|values| PressWorld::new(template, values))
        .ok_or(Fault::Unknown)
        .and_then(|world| export(&world));
    comemo::evict(0);
    printed.map_err(PrintError::Typesetting)
}

fn values(view: &impl Serialize) -> Option<Dict> {
    Dict::deserialize(serde_json::to_value(view).ok()?).ok()
}

fn export(world: &PressWorld) -> Result<Printed, Fault> {
    let document: PagedDocument = or_fault(world, typst::compile(world).output)?;
    let options = PdfOptions {
        creator: Smart::Custom(Some(PROGRAM.to_owned())),
        standards: PdfStandards::new(&STANDARDS).map_err(|_| Fault::Unknown)?,
        ..PdfOptions::default()
    };
    let bytes = or_fault(world, typst_pdf::pdf(&document, &options))?;
    Ok(Printed {
        bytes,
        pages: document.pages().len(),
        standard: STANDARDS_IN_WORDS,
    })
}

/// The messages of typst may quote values, so only the place of the first one is kept.
fn or_fault<T>(world: &PressWorld, result: SourceResult<T>) -> Result<T, Fault> {
    result.map_err(|errors| {
        let first = errors.first();
        first
            .and_then(|error| place(world, error))
            .unwrap_or(Fault::Unknown)
    })
}

fn place(world: &PressWorld, error: &SourceDiagnostic) -> Option<Fault> {
    let id = error.span.id()?;
    let start = world.range(error.span)?.start;
    Some(Fault::At {
        template: id.vpath().get_without_slash().to_owned(),
        line: world.source(id).ok()?.lines().byte_to_line(start)? + 1,
    })
}
