//! The way of a letter from paper to a file, and where the signature ends up in it.

use crate::Error;
use crate::desk::fonts::Fonts;
use crate::desk::print::print;
use crate::desk::sheet::Sheet;
use crate::desk::typist::{Signed, Typed};
use crate::files::{exported, picture, scanned, tiff};
use crate::geometry::{A4, At, POINTS, bounds};
use crate::letters::{Draft, Route};
use crate::manifest::{Expected, Format, Letter, Refusal, Region, Signature};
use crate::scan::flatbed::{Flatbed, bilevel, grey, sixteen_greys};
use crate::scan::phone::Phone;
use fastrand::Rng;
use image::{DynamicImage, RgbImage, imageops};

/// A letter as a file, before anything is said about it.
struct Sealed {
    bytes: Vec<u8>,
    format: Format,
    signatures: Vec<Signature>,
}

/// Sends a letter: what is true about it, and the bytes of the file.
pub fn send(draft: &Draft, fonts: &Fonts, rng: &mut Rng) -> Result<(Letter, Vec<u8>), Error> {
    let desk = &mut Desk { fonts, rng };
    let typed = &draft.typed;
    let sealed = match &draft.route {
        Route::PdfScan {
            pages,
            coloured,
            quality,
        } => pdf_scan(typed, pages, *coloured, *quality, desk),
        Route::JpegScan {
            page,
            coloured,
            quality,
        } => jpeg_scan(typed, page, *coloured, *quality, desk),
        Route::Photo { phone, quality } => photo(typed, phone, *quality, desk),
        Route::Tiff { pages, limit } => tiff_scan(typed, pages, *limit, desk),
        Route::Png { page } => png_scan(typed, page, desk),
        Route::Exported => export(typed, desk),
        Route::CutOff { page } => cut_off(typed, page, desk),
    }?;
    Ok((facts(draft, sealed.format, sealed.signatures), sealed.bytes))
}

/// What every route needs: typefaces and chance.
struct Desk<'d> {
    fonts: &'d Fonts,
    rng: &'d mut Rng,
}

fn pdf_scan(
    typed: &Typed,
    pages: &[Flatbed],
    coloured: bool,
    quality: u8,
    desk: &mut Desk<'_>,
) -> Result<Sealed, Error> {
    let (scans, signatures) = scan(typed, pages, desk);
    let files = scans
        .into_iter()
        .zip(pages)
        .map(|(scan, page)| scanned_page(scan, coloured, quality, page.dpi))
        .collect::<Result<Vec<_>, Error>>()?;
    Ok(Sealed {
        bytes: scanned::pdf(&files),
        format: Format::PdfScan,
        signatures,
    })
}

fn jpeg_scan(
    typed: &Typed,
    page: &Flatbed,
    coloured: bool,
    quality: u8,
    desk: &mut Desk<'_>,
) -> Result<Sealed, Error> {
    let (scan, signatures) = scan_one(typed, page, desk);
    Ok(Sealed {
        bytes: scanned_page(scan, coloured, quality, page.dpi)?.bytes,
        format: Format::Jpeg,
        signatures,
    })
}

fn photo(typed: &Typed, phone: &Phone, quality: u8, desk: &mut Desk<'_>) -> Result<Sealed, Error> {
    let sheet = typed.sheets.first().cloned().unwrap_or_default();
    let shot = phone.photograph(&print(&sheet, desk.fonts, desk.rng), desk.rng);
    let size = [phone.width as f32, phone.height as f32];
    Ok(Sealed {
        bytes: picture::phone_jpeg(&shot.picture, quality)?,
        format: Format::Photo,
        signatures: typed
            .signed
            .iter()
            .filter_map(|signed| signature(signed, |at| shot.map.apply(at), 1.0, size))
            .collect(),
    })
}

fn tiff_scan(
    typed: &Typed,
    pages: &[Flatbed],
    limit: u8,
    desk: &mut Desk<'_>,
) -> Result<Sealed, Error> {
    let (scans, signatures) = scan(typed, pages, desk);
    let dpi = pages.first().map_or(200, |page| page.dpi);
    let black: Vec<_> = scans.iter().map(|scan| bilevel(scan, limit)).collect();
    Ok(Sealed {
        bytes: tiff::group_four(&black, dpi)?,
        format: Format::Tiff,
        signatures,
    })
}

fn png_scan(typed: &Typed, page: &Flatbed, desk: &mut Desk<'_>) -> Result<Sealed, Error> {
    let (scan, signatures) = scan_one(typed, page, desk);
    Ok(Sealed {
        bytes: picture::png(&sixteen_greys(&scan))?,
        format: Format::Png,
        signatures,
    })
}

fn export(typed: &Typed, desk: &mut Desk<'_>) -> Result<Sealed, Error> {
    let pasted = typed
        .signed
        .iter()
        .filter_map(|signed| paste(&typed.sheets, signed, desk).transpose())
        .collect::<Result<Vec<_>, Error>>()?;
    Ok(Sealed {
        bytes: exported::pdf(&typed.sheets, &pasted, desk.fonts)?,
        format: Format::PdfText,
        signatures: typed
            .signed
            .iter()
            .filter_map(|signed| signature(signed, |at| at, 1.0, [A4.0, A4.1]))
            .collect(),
    })
}

fn cut_off(typed: &Typed, page: &Flatbed, desk: &mut Desk<'_>) -> Result<Sealed, Error> {
    let (scan, _) = scan_one(typed, page, desk);
    let whole = scanned::pdf(&[scanned_page(scan, false, 60, page.dpi)?]);
    Ok(Sealed {
        bytes: scanned::cut_off(whole),
        format: Format::PdfScan,
        signatures: Vec::new(),
    })
}

fn facts(draft: &Draft, format: Format, signatures: Vec<Signature>) -> Letter {
    let lost = matches!(draft.route, Route::CutOff { .. });
    Letter {
        key: draft.key.to_owned(),
        file: format!("letters/{}", draft.file),
        what: draft.what.to_owned(),
        format,
        pages: (!lost).then_some(draft.typed.sheets.len() as u32),
        kinds: draft.kinds.iter().map(|kind| (*kind).to_owned()).collect(),
        subject: draft.subject.clone(),
        representative: draft.representative.clone(),
        sent: draft.sent.to_owned(),
        signatures,
        expected: if lost {
            Expected::Refused {
                reason: Refusal::Damaged,
            }
        } else {
            Expected::Imported
        },
    }
}

/// Prints and scans each sheet; where the signatures lie on the pages.
fn scan(typed: &Typed, pages: &[Flatbed], desk: &mut Desk<'_>) -> (Vec<RgbImage>, Vec<Signature>) {
    let (scans, maps): (Vec<_>, Vec<_>) = typed
        .sheets
        .iter()
        .zip(pages)
        .map(|(sheet, page)| {
            let shot = page.scan(&print(sheet, desk.fonts, desk.rng), desk.rng);
            (shot.picture, shot.map)
        })
        .unzip();
    let signatures = typed
        .signed
        .iter()
        .filter_map(|signed| {
            let (map, page) = maps.get(signed.sheet).zip(pages.get(signed.sheet))?;
            let point = POINTS / f32::from(page.dpi);
            signature(signed, |at| map.apply(at), point, [A4.0, A4.1])
        })
        .collect();
    (scans, signatures)
}

fn scan_one(typed: &Typed, page: &Flatbed, desk: &mut Desk<'_>) -> (RgbImage, Vec<Signature>) {
    let (scans, signatures) = scan(typed, std::slice::from_ref(page), desk);
    (scans.into_iter().next().unwrap_or_default(), signatures)
}

fn scanned_page(
    scan: RgbImage,
    coloured: bool,
    quality: u8,
    dpi: u16,
) -> Result<scanned::Page, Error> {
    let picture = if coloured {
        DynamicImage::ImageRgb8(scan)
    } else {
        DynamicImage::ImageLuma8(grey(&scan))
    };
    Ok(scanned::Page {
        bytes: picture::jpeg(&picture, quality, dpi)?,
        coding: scanned::Coding::Jpeg,
        picture,
    })
}

/// The box of a signature after `map`, whose pixels are `point` points wide.
fn signature(
    signed: &Signed,
    map: impl Fn(At) -> At,
    point: f32,
    page: [f32; 2],
) -> Option<Signature> {
    let (low, high) = bounds(signed.points.iter().map(|at| map(*at)))?;
    let tenth = |length: f32| (length * point * 10.0).round() / 10.0;
    Some(Signature {
        by: signed.by.to_owned(),
        page: signed.sheet as u32 + 1,
        region: Region {
            left: tenth(low.x),
            top: tenth(low.y),
            width: tenth(high.x - low.x),
            height: tenth(high.y - low.y),
            page,
        },
    })
}

/// Cuts the signature out of a scan of itself, as people do before they paste it.
fn paste(
    sheets: &[Sheet],
    signed: &Signed,
    desk: &mut Desk<'_>,
) -> Result<Option<exported::Pasted>, Error> {
    const MARGIN: f32 = 5.0;
    const DOTS: f32 = crate::desk::print::DPI / POINTS;
    let Some((low, high)) = bounds(signed.points.iter().copied()) else {
        return Ok(None);
    };
    let bare = Sheet {
        writing: sheets
            .get(signed.sheet)
            .map(|sheet| sheet.writing.clone())
            .unwrap_or_default(),
        ..Sheet::default()
    };
    let (low, high) = (
        At::new(low.x - MARGIN, low.y - MARGIN),
        At::new(high.x + MARGIN, high.y + MARGIN),
    );
    let cut = imageops::crop_imm(
        &print(&bare, desk.fonts, desk.rng),
        (low.x * DOTS) as u32,
        (low.y * DOTS) as u32,
        ((high.x - low.x) * DOTS) as u32,
        ((high.y - low.y) * DOTS) as u32,
    )
    .to_image();
    let picture = DynamicImage::ImageRgb8(cut);
    Ok(Some(exported::Pasted {
        sheet: signed.sheet,
        jpeg: picture::jpeg(&picture, 82, 300)?,
        picture,
        low,
        high,
    }))
}
