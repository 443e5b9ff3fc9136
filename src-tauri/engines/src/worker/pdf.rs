//! PDF: pages are drawn by `hayro`, one at a time.
//!
//! The renderer draws what it can and says nothing about what it could not, so two things are
//! checked around it. A file without its end, or with fewer pages than its page tree announces, is
//! damaged: something is lost, and nobody would notice. A page on which nothing dark was drawn is
//! reported as blank, which is a suspicion for a person and not a result.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::object::{Dict, Stream};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{
    DecryptionError::{PasswordProtected, UnsupportedAlgorithm},
    LoadPdfError, Pdf, PdfData,
};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::RgbImage;

use super::sheet::{self, Canvas, Sheet};
use super::{Halt, Replies, content, screen};
use crate::limits::Limits;
use crate::password::Password;
use crate::wire::{Content, LONGEST_SIDE_PT, Reason, Reply, Size, Sort};

pub fn open(
    bytes: Vec<u8>,
    from: u32,
    password: Option<&Password>,
    limits: &Limits,
    replies: &mut Replies<'_>,
) -> Result<(), Halt> {
    let (pdf, pages) = load(bytes, password, limits)?;
    replies.send(&Reply::Opened { pages }, &[])?;
    let wanted = (1..).zip(pdf.pages().iter());
    for (number, page) in wanted.skip_while(|(number, _)| *number < from) {
        let (width_pt, height_pt) = page.render_dimensions();
        let begun = Reply::Begun {
            page: number,
            width_pt,
            height_pt,
        };
        replies.send(&begun, &[])?;
        let sheet = draw(page, Size::LongSide(limits.screen_pixels), limits)?;
        replies.send_page(number, sheet, || content::of(page))?;
    }
    Ok(())
}

pub fn render(
    bytes: Vec<u8>,
    password: Option<&Password>,
    page: u32,
    size: Size,
    limits: &Limits,
) -> Result<(Sheet, Content), Reason> {
    let (pdf, pages) = load(bytes, password, limits)?;
    let index = (page as usize).checked_sub(1);
    let found = index.and_then(|index| pdf.pages().get(index));
    let page = found.ok_or(Reason::NoSuchPage { page, pages })?;
    let sheet = draw(page, size, limits)?;
    let content = if screen::is_blank(&sheet.canvas) {
        content::of(page)
    } else {
        Content::Something
    };
    Ok((sheet, content))
}

/// Reads the structure of the file; the page count comes with it.
fn load(
    bytes: Vec<u8>,
    password: Option<&Password>,
    limits: &Limits,
) -> Result<(Pdf, u32), Reason> {
    if !has_its_end(&bytes) {
        return Err(Reason::Damaged);
    }
    let pdf = unlock(bytes, password)?;
    let pages = u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX);
    if pages > limits.pages {
        return Err(Reason::TooManyPages { pages });
    }
    if pages == 0 || announced_pages(&pdf).is_none_or(|announced| announced > pages) {
        return Err(Reason::Damaged);
    }
    Ok((pdf, pages))
}

/// Reads the structure of the file, with the empty password first: most locked files are locked
/// against changes only, and open with it.
pub fn unlock(bytes: Vec<u8>, password: Option<&Password>) -> Result<Pdf, Reason> {
    let bytes = PdfData::from(bytes);
    let without = Pdf::new(bytes.clone());
    let (opened, refused) = match (without, password) {
        (Err(LoadPdfError::Decryption(PasswordProtected)), Some(password)) => {
            let with = Pdf::new_with_password(bytes, password.reveal());
            (with, Reason::WrongPassword)
        }
        (opened, _) => (opened, Reason::Encrypted),
    };
    opened.map_err(|error| match error {
        LoadPdfError::Decryption(PasswordProtected) => refused,
        LoadPdfError::Decryption(UnsupportedAlgorithm) => Reason::Unsupported(Sort::Lock),
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Reason::Damaged,
    })
}

/// A PDF ends with the place of its cross-reference table and an end mark (ISO 32000-1, 7.5.5).
/// Both may be followed by line ends, zeros of a fax server, or a little rubbish.
fn has_its_end(bytes: &[u8]) -> bool {
    const RUBBISH: usize = 2048;
    let padding = bytes
        .iter()
        .rev()
        .take_while(|byte| byte.is_ascii_whitespace() || **byte == 0);
    let end = bytes.len() - padding.count();
    let tail = bytes
        .get(end.saturating_sub(RUBBISH)..end)
        .unwrap_or_default();
    [&b"%%EOF"[..], b"startxref"]
        .iter()
        .any(|mark| tail.windows(mark.len()).any(|window| window == *mark))
}

/// The count in the root of the page tree, which a PDF must have (ISO 32000-1, table 29).
fn announced_pages(pdf: &Pdf) -> Option<u32> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let count = catalog.get::<Dict<'_>>(b"Pages")?.get::<i32>(b"Count")?;
    u32::try_from(count).ok()
}

/// Points in a unit of the page's own axes (ISO 32000-1, table 30).
pub fn user_unit(page: &Page<'_>) -> f32 {
    // As many as the standard's readers take.
    const BELIEVABLE: std::ops::RangeInclusive<f32> = 1.0..=75_000.0;
    let unit = page.raw().get::<f32>(b"UserUnit");
    unit.filter(|unit| BELIEVABLE.contains(unit)).unwrap_or(1.0)
}

fn draw(page: &Page<'_>, size: Size, limits: &Limits) -> Result<Sheet, Reason> {
    let unit = user_unit(page);
    let (width_units, height_units) = page.render_dimensions();
    let (width_pt, height_pt) = (width_units * unit, height_units * unit);
    if !(0.0..LONGEST_SIDE_PT).contains(&width_pt.max(height_pt)) {
        return Err(Reason::Damaged);
    }
    if content::asks_too_much(page, limits) {
        return Err(Reason::OutOfMemory);
    }
    let (width, height) = sheet::fit((width_pt, height_pt), None, size, limits);
    // Half a pixel more than asked for, because the renderer rounds down.
    let scale = |pixels: u32, units: f32| (pixels as f32 + 0.5) / units;
    let pixmap = hayro::render(
        page,
        // Of this page alone, so that memory does not grow with the number of pages.
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings {
            x_scale: scale(width, width_units),
            y_scale: scale(height, height_units),
            bg_color: WHITE,
        },
    );
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let mut canvas = RgbImage::new(width, height);
    let (pixels, _) = canvas.as_chunks_mut();
    // On opaque white nothing is transparent, so the fourth byte says nothing.
    let (drawn, _) = pixmap.data_as_u8_slice().as_chunks();
    for (pixel, [red, green, blue, _]) in pixels.iter_mut().zip(drawn) {
        *pixel = [*red, *green, *blue];
    }
    Ok(Sheet {
        width_pt,
        height_pt,
        canvas: Canvas::Colour(canvas),
        dpi: resolution(page, (width_pt, height_pt)),
    })
}

/// Of the picture that is the page, when there is one of the page's own proportions and no other.
fn resolution(page: &Page<'_>, (width_pt, height_pt): (f32, f32)) -> Option<f32> {
    const NEARLY: f32 = 0.06;
    let objects = &page.resources().x_objects;
    let mut names = objects.keys();
    let (name, None) = (names.next()?, names.next()) else {
        return None;
    };
    let picture = objects.get::<Stream<'_>>(&*name)?;
    let side = |name: &[u8]| picture.dict().get::<u32>(name).map(|side| side as f32);
    let (width, height) = (side(b"Width")?, side(b"Height")?);
    let lies = (width > height) != (width_pt > height_pt);
    let (width_pt, height_pt) = if lies {
        (height_pt, width_pt)
    } else {
        (width_pt, height_pt)
    };
    let (across, along) = (width / width_pt * 72.0, height / height_pt * 72.0);
    ((across / along - 1.0).abs() < NEARLY).then(|| across.min(along))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_pdf_may_be_followed_by_zeros_but_must_be_there() {
        assert!(has_its_end(b"%PDF-1.4 startxref 9 %%EOF\r\n\0\0\0\0"));
        let padded = [b"%PDF-1.4 startxref 9 %%EOF".as_slice(), &[0; 9000]].concat();
        assert!(has_its_end(&padded));
        assert!(!has_its_end(b"%PDF-1.4 1 0 obj"));
        let linearized = [b"%PDF-1.4 %%EOF".as_slice(), &[b'x'; 9000]].concat();
        assert!(
            !has_its_end(&linearized),
            "the mark at its beginning is not its end"
        );
    }
}
