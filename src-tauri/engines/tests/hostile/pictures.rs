//! JPEG, PNG and TIFF as they should come out.

use dekada_core::pages::{MediaType, PageNo, Refusal};
use dekada_engines::RenderSize;
use image::{DynamicImage, GrayImage};

use crate::desk::{engines, is_blank, open, picture};
use crate::samples::{a4, held, jpeg, letter, png, scanned, signed};
use crate::tiffs::{Leaf, tiff};

crate::facts![
    a_scan_becomes_a_screen_image_and_a_size_on_paper,
    a_signature_in_blue_ink_stays_blue,
    a_black_and_white_page_stays_sharp_and_small,
    every_orientation_of_a_camera_is_turned_upright,
    a_picture_without_a_resolution_is_taken_for_a4,
    a_small_picture_is_not_enlarged,
    a_tiff_gives_all_its_pages_in_order,
    a_thumbnail_in_a_tiff_is_not_a_page,
    a_fax_page_is_white_paper_with_black_ink,
    an_empty_sheet_is_called_blank,
    a_page_is_rendered_as_large_as_asked_but_not_larger_than_it_is,
    a_page_that_is_not_there_is_named,
    transparent_png_is_white_paper,
];

fn a_scan_becomes_a_screen_image_and_a_size_on_paper() {
    let pages = open(&jpeg(scanned(letter(a4(300))), 300)).unwrap();
    let page = &pages[0];
    assert_eq!(page.page, PageNo(1));
    assert_eq!(
        (page.width_pt.round(), page.height_pt.round()),
        (595.0, 842.0)
    );
    assert_eq!((page.image.width_px, page.image.height_px), (1414, 2000));
    assert_eq!(page.image.media_type, MediaType::Jpeg.mime());
    assert!(
        matches!(picture(page), DynamicImage::ImageLuma8(_)),
        "grey stays grey"
    );
    assert!(!is_blank(page));
    assert!(page.words.is_empty());
}

fn a_signature_in_blue_ink_stays_blue() {
    let pages = open(&jpeg(signed(&scanned(letter(a4(200)))), 200)).unwrap();
    let shown = picture(&pages[0]).into_rgb8();
    let blue = shown.pixels().filter(|pixel| {
        let [red, _, blue] = pixel.0;
        blue > red.saturating_add(60)
    });
    assert!(blue.count() > 500);
}

fn a_black_and_white_page_stays_sharp_and_small() {
    let page = letter(a4(170));
    let pages = open(&png(page.clone())).unwrap();
    assert_eq!(pages[0].image.media_type, MediaType::Png.mime());
    assert!(pages[0].image.bytes.len() < jpeg(page, 170).len());
}

fn every_orientation_of_a_camera_is_turned_upright() {
    // The black square in the corner tells which corner was the top left one.
    let photo = jpeg(letter((600, 800)), 100);
    let corners = [
        (1, false, (0.02, 0.02)),
        (2, false, (0.98, 0.02)),
        (3, false, (0.98, 0.98)),
        (4, false, (0.02, 0.98)),
        (5, true, (0.02, 0.02)),
        (6, true, (0.98, 0.02)),
        (7, true, (0.98, 0.98)),
        (8, true, (0.02, 0.98)),
    ];
    for (orientation, turned, (x, y)) in corners {
        let pages = open(&held(&photo, orientation)).unwrap();
        let shown = picture(&pages[0]).into_luma8();
        let (width, height) = shown.dimensions();
        assert_eq!(width > height, turned, "orientation {orientation}");
        assert_eq!(pages[0].width_pt > pages[0].height_pt, turned);
        let at = |part: f64, of: u32| (part * f64::from(of)) as u32;
        assert!(
            shown.get_pixel(at(x, width), at(y, height)).0[0] < 100,
            "the corner of orientation {orientation}"
        );
    }
}

fn a_picture_without_a_resolution_is_taken_for_a4() {
    // 72 dots per inch, as telephones write: this would be a poster.
    let pages = open(&jpeg(scanned(letter((3000, 4000))), 72)).unwrap();
    assert_eq!(pages[0].height_pt, 841.89);
}

fn a_small_picture_is_not_enlarged() {
    let pages = open(&png(letter((420, 594)))).unwrap();
    assert_eq!(
        (pages[0].image.width_px, pages[0].image.height_px),
        (420, 594)
    );
}

fn a_tiff_gives_all_its_pages_in_order() {
    let sizes = [(400, 560), (560, 400), (300, 300)];
    let leaves: Vec<_> = sizes
        .iter()
        .enumerate()
        .map(|(index, size)| {
            let page = letter(*size);
            if index == 1 {
                Leaf::grey(&page, 100)
            } else {
                Leaf::bilevel(&page, 100)
            }
        })
        .collect();
    let pages = open(&tiff(&leaves)).unwrap();
    let found: Vec<_> = pages
        .iter()
        .map(|page| (page.page.0, page.image.width_px, page.image.height_px))
        .collect();
    assert_eq!(found, [(1, 400, 560), (2, 560, 400), (3, 300, 300)]);
    assert_eq!(pages[0].width_pt, 288.0, "400 dots at 100 per inch");
}

fn a_thumbnail_in_a_tiff_is_not_a_page() {
    let page = letter((400, 560));
    let thumbnail = Leaf::grey(&letter((40, 56)), 100).with(254, 4, &[1]);
    let file = tiff(&[
        Leaf::bilevel(&page, 100),
        thumbnail,
        Leaf::bilevel(&page, 100),
    ]);
    assert_eq!(open(&file).unwrap().len(), 2);
}

fn a_fax_page_is_white_paper_with_black_ink() {
    let page = letter((400, 560));
    for leaf in [Leaf::bilevel(&page, 100), Leaf::grey(&page, 100)] {
        let pages = open(&tiff(&[leaf])).unwrap();
        assert_eq!(picture(&pages[0]).into_luma8(), page);
    }
}

fn an_empty_sheet_is_called_blank() {
    let paper = GrayImage::from_pixel(600, 800, image::Luma([245]));
    let pages = open(&png(scanned(paper.clone()))).unwrap();
    assert!(is_blank(&pages[0]));
    let mut dotted = paper;
    for (x, y) in [(300, 400), (301, 400), (300, 401), (301, 401)] {
        dotted.put_pixel(x, y, image::Luma([20]));
    }
    assert!(!is_blank(&open(&png(dotted)).unwrap()[0]));
}

fn a_page_is_rendered_as_large_as_asked_but_not_larger_than_it_is() {
    let engines = engines();
    let scan = jpeg(scanned(letter(a4(150))), 150);
    for (size, expected) in [
        (RenderSize::LongSide(500), (354, 500)),
        (RenderSize::Dpi(75), (620, 877)),
        (RenderSize::Dpi(1200), a4(150)),
    ] {
        let image = engines.render(&scan, None, PageNo(1), size).unwrap();
        assert_eq!(image.media_type, "image/png");
        assert_eq!((image.width_px, image.height_px), expected);
        assert!(image::load_from_memory(&image.bytes).is_ok());
    }
}

fn a_page_that_is_not_there_is_named() {
    let scan = png(letter((100, 100)));
    for page in [0, 2] {
        let refused = engines().render(&scan, None, PageNo(page), RenderSize::Dpi(72));
        assert_eq!(refused.err(), Some(Refusal::NoSuchPage { page, pages: 1 }));
    }
}

fn transparent_png_is_white_paper() {
    let clear = image::RgbaImage::new(300, 300);
    let pages = open(&png(clear)).unwrap();
    assert!(is_blank(&pages[0]));
    assert_eq!(picture(&pages[0]).into_luma8().get_pixel(9, 9).0, [255]);
}
