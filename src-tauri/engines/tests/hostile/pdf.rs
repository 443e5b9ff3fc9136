//! PDF as it should come out.

use dekada_core::pages::{PageNo, PageState, Refusal};
use dekada_engines::RenderSize;
use image::GenericImageView;

use crate::desk::{engines, is_blank, open, picture};
use crate::pdfs::{self, A4};
use crate::samples::letter;

crate::facts![
    a_scan_in_a_pdf_is_drawn,
    every_page_comes_once_and_in_order,
    a_turned_page_comes_upright,
    a_huge_page_is_drawn_by_its_pixels_and_not_by_its_size,
    a_page_of_no_size_is_drawn_as_a4,
    a_page_of_an_impossible_size_costs_only_itself,
    a_page_in_larger_units_is_as_large_as_it_says,
    an_empty_page_is_kept_and_called_blank,
    a_scan_that_cannot_be_decoded_is_kept_and_called_blank,
    a_pdf_page_is_rendered_as_large_as_asked_within_the_limit,
    a_pdf_page_that_is_not_there_is_named,
];

fn a_scan_in_a_pdf_is_drawn() {
    let page = letter((827, 1169));
    for file in [pdfs::dct_scans(1, &page), pdfs::g4_scans(1, &page)] {
        let pages = open(&file).unwrap();
        assert_eq!(
            (pages[0].image.width_px, pages[0].image.height_px),
            (1414, 2000)
        );
        assert!(!is_blank(&pages[0]));
        let shown = picture(&pages[0]).into_luma8();
        assert!(
            shown.get_pixel(30, 30).0[0] < 70,
            "the black square in the corner"
        );
        assert!(shown.get_pixel(700, 60).0[0] > 200, "paper");
    }
}

fn every_page_comes_once_and_in_order() {
    let file = pdfs::pages(12, "", |_, _| (String::new(), Vec::new()));
    let numbers: Vec<_> = open(&file)
        .unwrap()
        .iter()
        .map(|page| page.page.0)
        .collect();
    assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
}

fn a_turned_page_comes_upright() {
    let page = letter((400, 560));
    let entries = format!("{A4} /Rotate 90");
    let file = pdfs::pages(1, &entries, |pdf, _| {
        let (resources, content) = scan(pdf, &page);
        (resources, content)
    });
    let pages = open(&file).unwrap();
    assert_eq!((pages[0].width_pt, pages[0].height_pt), (841.89, 595.276));
    let shown = picture(&pages[0]);
    let (width, height) = shown.dimensions();
    assert_eq!((width, height), (2000, 1414));
    let corner = shown.into_luma8().get_pixel(width - 30, 30).0[0];
    assert!(
        corner < 70,
        "a quarter turn clockwise puts the top left corner to the top right"
    );
}

fn scan(pdf: &mut pdfs::Pdf, page: &image::GrayImage) -> (String, Vec<u8>) {
    let (width, height) = page.dimensions();
    let image = pdf.stream(
        &format!(
            "/Type /XObject /Subtype /Image /Width {width} /Height {height} \
             /ColorSpace /DeviceGray /BitsPerComponent 8"
        ),
        page.as_raw(),
    );
    let resources = format!("/XObject << /Im {image} 0 R >>");
    (resources, b"q 595.276 0 0 841.89 0 0 cm /Im Do Q".to_vec())
}

fn a_huge_page_is_drawn_by_its_pixels_and_not_by_its_size() {
    for side in ["999999", "14400", "20000000"] {
        let entries = format!("/MediaBox [0 0 {side} {side}]");
        let square = format!("0 0 {side} {side} re f");
        let file = pdfs::pages(1, &entries, |_, _| {
            (String::new(), square.clone().into_bytes())
        });
        let pages = open(&file).unwrap();
        assert_eq!(
            (pages[0].image.width_px, pages[0].image.height_px),
            (2000, 2000)
        );
        assert_eq!(pages[0].width_pt, side.parse::<f32>().unwrap());
        assert!(!is_blank(&pages[0]));
    }
}

fn a_page_of_no_size_is_drawn_as_a4() {
    for entries in [
        "",
        "/MediaBox [0 0 0 0]",
        "/MediaBox [9 9 9 9]",
        "/MediaBox [0 0 1e39 5]",
    ] {
        let file = pdfs::pages(1, entries, |_, _| (String::new(), Vec::new()));
        match open(&file) {
            Ok(pages) => assert!(pages[0].width_pt > 0.0 && pages[0].height_pt > 0.0),
            Err(refusal) => assert_eq!(refusal, Refusal::Damaged, "{entries}"),
        }
    }
}

fn a_page_of_an_impossible_size_costs_only_itself() {
    let mut pdf = pdfs::Pdf::default();
    let tree = pdf.reserve();
    let page = |pdf: &mut pdfs::Pdf, size: &str| {
        let content = pdf.stream("", b"0 0 300 300 re f");
        pdf.object(&format!(
            "<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {size}] /Contents {content} 0 R >>"
        ))
    };
    let pages = ["600 800", "2147483648 2147483648", "600 800"].map(|size| page(&mut pdf, size));
    let pages = open(&pdf.with_pages(tree, &pages)).unwrap();
    assert_eq!(pages.len(), 3);
    for page in &pages {
        assert!(page.width_pt < 3.0e7 && !page.image.bytes.is_empty());
    }
    assert_eq!(pages[2].state, PageState::Drawn);
}

fn a_page_in_larger_units_is_as_large_as_it_says() {
    let entries = "/MediaBox [0 0 200 300] /UserUnit 10";
    let pages = open(&pdfs::text(entries, &[&[(20, 200, "Да")]])).unwrap();
    assert_eq!((pages[0].width_pt, pages[0].height_pt), (2000.0, 3000.0));
    let place = pages[0].words[0].region;
    assert!((place.x - 200.0).abs() < 1.0 && place.y < 1000.0);
}

fn an_empty_page_is_kept_and_called_blank() {
    let file = pdfs::pages(1, A4, |_, _| (String::new(), Vec::new()));
    let pages = open(&file).unwrap();
    assert!(is_blank(&pages[0]));
    assert!(!pages[0].image.bytes.is_empty());
}

fn a_scan_that_cannot_be_decoded_is_kept_and_called_blank() {
    let file = pdfs::scans(1, (400, 560), |_| {
        let entries = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
        (entries.to_owned(), b"this is no picture".to_vec())
    });
    assert!(open(&file).unwrap()[0].state != PageState::Drawn);
}

fn a_pdf_page_is_rendered_as_large_as_asked_within_the_limit() {
    let engines = engines();
    let file = pdfs::text(A4, &[&[(72, 700, "Заявление")]]);
    let sizes = [
        (RenderSize::LongSide(300), (212, 300)),
        (RenderSize::Dpi(144), (1191, 1684)),
    ];
    for (size, expected) in sizes {
        let image = engines.render(&file, None, PageNo(1), size).unwrap();
        assert_eq!((image.width_px, image.height_px), expected);
    }
    let image = engines
        .render(&file, None, PageNo(1), RenderSize::Dpi(9999))
        .unwrap();
    let pixels = u64::from(image.width_px) * u64::from(image.height_px);
    assert!((60_000_000..65_000_000).contains(&pixels), "{pixels}");
}

fn a_pdf_page_that_is_not_there_is_named() {
    let file = pdfs::pages(3, A4, |_, _| (String::new(), Vec::new()));
    for page in [0, 4] {
        let refused = engines().render(&file, None, PageNo(page), RenderSize::Dpi(72));
        assert_eq!(refused.err(), Some(Refusal::NoSuchPage { page, pages: 3 }));
    }
}
