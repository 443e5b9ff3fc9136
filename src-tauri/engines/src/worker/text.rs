//! The text layer of a PDF, read by `pdf-extract`.
//!
//! That library knows the text, its fonts and where each letter stands in the page's own axes; the
//! renderer knows how the page is cropped and turned. Both are asked, and when they do not agree
//! on the number of pages nothing is said, because text beside the wrong page is worse than none.
//! The library panics on odd files; a page on which it does has no text.

use std::panic::{self, AssertUnwindSafe};

use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::object::{Name, Stream};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{Affine, Point};
use pdf_extract::{
    Document, LoadOptions, MediaBox, Object, OutputDev, OutputError, Transform, output_doc_page,
};

use super::pdf;
use super::words::{Boxed, Letter, Words};
use super::{Halt, Replies};
use crate::password::Password;
use crate::wire::{Reason, Reply, TextOfPage};

pub fn read(
    bytes: Vec<u8>,
    pages_at_most: u32,
    password: Option<&Password>,
    replies: &mut Replies<'_>,
) -> Result<(), Halt> {
    let pdf = pdf::unlock(bytes, password)?;
    let pages = pdf.pages();
    if pages.len() > pages_at_most as usize {
        return Err(Reason::Damaged.into());
    }
    // The library copies a whole file to read it, and most files are scans without a letter.
    let document = if pages.iter().any(may_show_text) {
        Some(load(pdf.data().as_ref(), password, pages.len())?)
    } else {
        None
    };
    for (number, page) in (1..).zip(pages.iter()) {
        let (words, text) = document
            .as_ref()
            .filter(|_| may_show_text(page))
            .and_then(|document| words_of(document, page, number))
            .unwrap_or_default();
        let text = TextOfPage {
            page: number,
            words,
            text,
        };
        replies.send(&Reply::Text(text), &[])?;
    }
    Ok(())
}

/// It has a font, or a form that may have one.
fn may_show_text(page: &Page<'_>) -> bool {
    let resources = page.resources();
    let forms = &resources.x_objects;
    !resources.fonts.is_empty()
        || forms.keys().any(|name| {
            forms
                .get::<Stream<'_>>(&*name)
                .and_then(|object| object.dict().get::<Name<'_>>(b"Subtype"))
                .is_none_or(|kind| &*kind != b"Image")
        })
}

/// Nothing when the library gives up on the page.
fn words_of(document: &Document, page: &Page<'_>, number: u32) -> Option<(Vec<Boxed>, String)> {
    let (width, height) = page.render_dimensions();
    let unit = pdf::user_unit(page);
    let mut device = LetterDevice {
        upright: Affine::scale(unit.into()) * page.initial_transform(true).to_kurbo(),
        words: Words::on_page(width * unit, height * unit),
    };
    let read = panic::catch_unwind(AssertUnwindSafe(|| {
        output_doc_page(document, &mut device, number)
    }));
    matches!(read, Ok(Ok(()))).then(|| device.words.finish())
}

/// Without its pictures: the library takes a picture for drawing instructions and falls over it.
fn load(bytes: &[u8], password: Option<&Password>, pages: usize) -> Result<Document, Reason> {
    let load = |password: Option<&Password>| {
        let options = LoadOptions {
            password: password.map(|password| password.reveal().to_owned()),
            ..LoadOptions::default()
        };
        Document::load_mem_with_options(bytes, options)
    };
    let mut document = match (load(None), password) {
        (Ok(document), _) if !document.is_encrypted() => document,
        (_, Some(password)) => load(Some(password)).map_err(|_| Reason::Damaged)?,
        _ => return Err(Reason::Damaged),
    };
    if document.get_pages().len() != pages {
        return Err(Reason::Damaged);
    }
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream
                .dict
                .get(b"Subtype")
                .and_then(Object::as_name)
                .is_ok_and(|kind| kind == b"Image")
        {
            stream.dict.remove(b"Filter");
            stream.set_content(Vec::new());
        }
    }
    Ok(document)
}

/// Receives letters in the page's own axes and places them on the upright page.
struct LetterDevice {
    upright: Affine,
    words: Words,
}

impl OutputDev for LetterDevice {
    fn begin_page(
        &mut self,
        _: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        text_to_page: &Transform,
        width: f64,
        spacing: f64,
        font_size: f64,
        letter: &str,
    ) -> Result<(), OutputError> {
        let to_page = self.upright
            * Affine::new([
                text_to_page.m11,
                text_to_page.m12,
                text_to_page.m21,
                text_to_page.m22,
                text_to_page.m31,
                text_to_page.m32,
            ]);
        let place = |x: f64, y: f64| to_page * Point::new(x * font_size, y * font_size);
        self.words.add(&Letter {
            text: letter,
            start: place(0.0, 0.0),
            end: place(width, 0.0),
            top: place(0.0, ASCENT),
            bottom: place(0.0, DESCENT),
            spacing: (to_page * Point::new(spacing, 0.0)).distance(to_page * Point::ORIGIN),
        });
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

/// Of the usual text faces, in parts of the font size; the library does not tell the real ones.
const ASCENT: f64 = 0.8;
const DESCENT: f64 = -0.2;
