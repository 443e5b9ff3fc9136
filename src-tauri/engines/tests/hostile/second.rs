//! Two engines: what one leaves out the other draws, and what both leave out is said.

use std::process::{Command, Stdio};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dekada_core::pages::{PageNo, PageState, Refusal};
use dekada_engines::{Engines, Limits, RenderSize};
use image::GrayImage;

use crate::desk::{engines, open, open_with, picture, worker};
use crate::pdfs::{self, A4};
use crate::samples::{CODESTREAM, group4, letter};

crate::facts![
    both_engines_draw_the_same_ink_on_every_class_of_page,
    a_page_that_only_the_second_engine_can_draw_is_redrawn,
    a_page_that_neither_can_draw_is_unreadable_and_kept,
    a_white_scan_of_an_empty_back_is_blank,
    a_page_that_fells_the_worker_costs_itself_only,
    a_picture_that_says_it_is_endless_costs_its_page_only,
    a_document_of_which_nothing_can_be_drawn_is_refused,
    the_inventory_names_what_is_installed,
];

/// A picture in JPEG with arithmetic coding, which the first engine does not read: a black square.
const ARITHMETIC: &str = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/yQALCABAAEABAREA/8wABgAQEAX/2gAIAQEAAD8A0pD32hfJ3Xvy672am+jLcoVD3s3WWa5hDhMncfm6q71AqSIEF5OqTxwzoRXrgTyzWXsmKlTgrYJS4nTUPGhA9UOqvqw04ioXOsh+Mi6aeaBhtWNfQ7opRwDDHt0nruiLUCf7JQhJsRniGzftXbP2fegWe9y+oAtr/9k=";

fn scan(filter: &str, (width, height): (u32, u32), depth: u32, data: &[u8]) -> Vec<u8> {
    pdfs::scans(1, (width, height), |_| {
        let entries = format!("/ColorSpace /DeviceGray /BitsPerComponent {depth} {filter}");
        (entries, data.to_vec())
    })
}

/// One page and one generic region that holds ITU-T T.6 data (ITU-T T.88, 7.2 and 7.4).
fn jbig2(page: &GrayImage) -> Vec<u8> {
    let (width, height) = page.dimensions();
    let data = group4(page);
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let segment = |number: u32, kind: u8, data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&number.to_be_bytes()[..], &[kind, 0, 1], &length, data].concat()
    };
    let page_information = [&size[..], &[0; 8], &[0, 0, 0]].concat();
    let region = [&size[..], &[0; 8], &[0], &[1], &data].concat();
    [segment(0, 48, &page_information), segment(1, 38, &region)].concat()
}

fn flate(bytes: &[u8]) -> Vec<u8> {
    let mut stream = pdf_extract::Stream::new(pdf_extract::Dictionary::new(), bytes.to_vec());
    stream.compress().unwrap();
    stream.content
}

fn text_and_picture(page: &GrayImage) -> Vec<u8> {
    let (width, height) = page.dimensions();
    pdfs::pages(1, A4, |pdf, _| {
        let image = pdf.stream(
            &format!(
                "/Type /XObject /Subtype /Image /Width {width} /Height {height} \
                 /ColorSpace /DeviceGray /BitsPerComponent 8"
            ),
            page.as_raw(),
        );
        let font = pdf.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>");
        let resources = format!("/XObject << /Im {image} 0 R >> /Font << /F {font} 0 R >>");
        let lines: String = (0..12)
            .map(|line| {
                format!(
                    "BT /F 24 Tf 60 {} Td (Request for access) Tj ET\n",
                    780 - line * 30
                )
            })
            .collect();
        (
            resources,
            format!("{lines} q 300 0 0 300 100 60 cm /Im Do Q").into_bytes(),
        )
    })
}

fn every_class() -> Vec<(&'static str, Vec<u8>)> {
    let page = letter((827, 1169));
    let size = page.dimensions();
    let fax = format!(
        "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {} /Rows {} >>",
        size.0, size.1
    );
    let codestream = STANDARD.decode(CODESTREAM).unwrap();
    vec![
        ("DCT", pdfs::dct_scans(1, &page)),
        ("G4", scan(&fax, size, 1, &group4(&page))),
        (
            "JBIG2",
            scan("/Filter /JBIG2Decode", size, 1, &jbig2(&page)),
        ),
        ("JPX", scan("/Filter /JPXDecode", (32, 48), 8, &codestream)),
        (
            "Flate",
            scan("/Filter /FlateDecode", size, 8, &flate(page.as_raw())),
        ),
        ("mixed", text_and_picture(&page)),
    ]
}

/// How dark the page is as a whole, from 0 to 1: the same whichever way edges are smoothed.
fn ink(page: &GrayImage) -> f64 {
    let darkness = page.as_raw().iter().map(|tone| f64::from(255 - tone));
    darkness.sum::<f64>() / 255.0 / page.as_raw().len() as f64
}

#[expect(
    clippy::disallowed_methods,
    reason = "the second engine is asked beside the program"
)]
fn by_poppler(file: &[u8]) -> GrayImage {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.pdf");
    std::fs::write(&path, file).unwrap();
    let drawn = Command::new("/usr/bin/pdftoppm")
        .args(["-singlefile", "-gray", "-scale-to", "2000"])
        .arg(&path)
        .stderr(Stdio::null())
        .output()
        .unwrap();
    let mut fields = drawn.stdout.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(fields.next(), Some(&b"P5"[..]));
    let mut number = || -> u32 {
        std::str::from_utf8(fields.next().unwrap())
            .unwrap()
            .parse()
            .unwrap()
    };
    let (width, height) = (number(), number());
    let pixels = fields.next().unwrap().strip_prefix(b"255\n").unwrap();
    GrayImage::from_raw(width, height, pixels.to_vec()).unwrap()
}

fn both_engines_draw_the_same_ink_on_every_class_of_page() {
    for (class, file) in every_class() {
        let pages = open(&file).unwrap();
        assert_eq!(pages[0].state, PageState::Drawn, "{class}");
        let ours = ink(&picture(&pages[0]).into_luma8());
        assert!(ours > 0.005, "{class}: {ours}");
        // Poppler reads the T.6 coding inside JBIG2 differently; there the scan itself is compared.
        let theirs = if class == "JBIG2" {
            ink(&letter((827, 1169)))
        } else {
            ink(&by_poppler(&file))
        };
        assert!(
            (ours / theirs - 1.0).abs() < 0.12,
            "{class}: {ours} and {theirs}"
        );
    }
}

fn a_page_that_only_the_second_engine_can_draw_is_redrawn() {
    let jpeg = STANDARD.decode(ARITHMETIC).unwrap();
    let file = scan("/Filter /DCTDecode", (64, 64), 8, &jpeg);
    let pages = open(&file).unwrap();
    assert_eq!(pages[0].state, PageState::Redrawn);
    assert!(ink(&picture(&pages[0]).into_luma8()) > 0.1);
    let image = engines()
        .render(&file, None, PageNo(1), RenderSize::LongSide(300))
        .unwrap();
    let drawn = image::load_from_memory(&image.bytes).unwrap().into_luma8();
    assert_eq!(drawn.height(), 300);
    assert!(ink(&drawn) > 0.1);
}

fn a_page_that_neither_can_draw_is_unreadable_and_kept() {
    let file = scan("/Filter /DCTDecode", (400, 560), 8, b"this is no picture");
    let pages = open(&file).unwrap();
    assert_eq!(pages[0].state, PageState::Unreadable);
    assert_eq!((pages[0].width_pt, pages[0].height_pt), (595.276, 841.89));
}

fn a_white_scan_of_an_empty_back_is_blank() {
    let white = flate(&vec![255; 400 * 560]);
    let file = scan("/Filter /FlateDecode", (400, 560), 8, &white);
    assert_eq!(open(&file).unwrap()[0].state, PageState::Blank);
}

/// A picture that needs more memory than the worker may have, between two small pages.
fn with_a_bomb_inside() -> Vec<u8> {
    let zeros = flate(&vec![0; 256 << 20]);
    pdfs::pages(3, A4, |pdf, index| {
        if index != 1 {
            return (String::new(), b"0 0 200 200 re f".to_vec());
        }
        let image = pdf.stream(
            "/Type /XObject /Subtype /Image /Width 16384 /Height 16384 \
             /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
            &zeros,
        );
        let resources = format!("/XObject << /Im {image} 0 R >>");
        (resources, b"q 595 0 0 842 0 0 cm /Im Do Q".to_vec())
    })
}

fn a_page_that_fells_the_worker_costs_itself_only() {
    let limits = Limits {
        memory_bytes: 256 << 20,
        page_time: Duration::from_secs(10),
        ..Limits::default()
    };
    let engines = Engines::new(worker(), limits);
    let pages = open_with(&engines, &with_a_bomb_inside()).unwrap();
    let states: Vec<_> = pages.iter().map(|page| page.state).collect();
    assert_eq!((states[0], states[2]), (PageState::Drawn, PageState::Drawn));
    assert!(
        matches!(states[1], PageState::Redrawn | PageState::Unreadable),
        "{states:?}"
    );
    let numbers: Vec<_> = pages.iter().map(|page| page.page.0).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(pages[1].width_pt, 595.276);
}

fn a_picture_that_says_it_is_endless_costs_its_page_only() {
    let page = letter((160, 226));
    let endless = "/Filter /CCITTFaxDecode \
                   /DecodeParms << /K -1 /Columns 2147483647 /Rows 2147483647 >>";
    let file = pdfs::scans(2, (160, 226), |index| {
        let plain = "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 160 /Rows 226 >>";
        let coding = if index == 0 { endless } else { plain };
        let entries = format!("/ColorSpace /DeviceGray /BitsPerComponent 1 {coding}");
        (entries, group4(&page))
    });
    let pages = open(&file).unwrap();
    assert_ne!(pages[0].state, PageState::Drawn);
    assert_eq!(pages[1].state, PageState::Drawn);
}

fn a_document_of_which_nothing_can_be_drawn_is_refused() {
    let limits = Limits {
        page_time: Duration::from_millis(300),
        ..Limits::default()
    };
    let engines = Engines::new(worker(), limits);
    let refused = open_with(&engines, &crate::limits::endless()).err();
    assert_eq!(refused, Some(Refusal::TimedOut { seconds: 1 }));
}

fn the_inventory_names_what_is_installed() {
    let tools = engines().tools();
    let named = |name: &str| tools.iter().find(|tool| tool.name == name).unwrap();
    assert_eq!(named("pdftoppm").package, "poppler-utils");
    assert!(
        named("pdftoppm").version.is_some(),
        "xtask setup installs it"
    );
    assert!(named("tesseract-rus").version.is_some());
}
