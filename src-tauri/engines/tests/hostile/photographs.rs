//! Pictures of every kind that is neither a scan in JPEG nor a TIFF.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dekada_core::pages::{MediaType, Refusal};
use dekada_engines::{Engines, Limits, sniff};
use image::codecs::bmp::BmpEncoder;
use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, GrayImage, ImageDecoder};

use crate::desk::{open, open_with, picture, refusal};
use crate::samples::{CODESTREAM, jpeg, letter, png, scanned, signed};

crate::facts![
    a_bmp_is_a_page,
    a_webp_is_a_page,
    a_jpeg_2000_is_a_page_with_and_without_its_box,
    a_photograph_of_a_telephone_is_a_page,
    a_png_of_every_kind_is_a_page,
    a_jpeg_of_four_inks_is_a_page,
    a_camera_tells_the_resolution_where_the_file_does_not,
    a_cut_picture_of_any_kind_is_damaged,
    a_png_of_many_pixels_and_few_bytes_costs_nothing,
];

const JPEG_2000: &str = "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAMAAAACAAAQcHAAAAAAAPY29scgEAAAAAABEAAAC5anAyY/9P/1EAKQAAAAAAIAAAADAAAAAAAAAAAAAAACAAAAAwAAAAAAAAAAAAAQcBAf9SAAwAAAABAAUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAAAOAAB/5PfYBgKdOPPmBw+kEAD7z4ED8+ASfEEAAaeI2cGdb4DyOcGFxIBDGftgID/2Q==";
const HEIC: &str = "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAaptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAACAAMAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHOAAEAAAAAAAAAHAACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADVaXBycAAAALNpcGNvAAAAc2h2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACdCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprmwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAIAAAADAAAAAQcGl4aQAAAAADCAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACRtZGF0AAAAGCgBrwtg+lIU3/+53sy/RxctfgralvDhYA==";
const AVIF: &str = "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAIQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAAgAAAAMAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAACltZGF0EgAKBhgRf3sCEDIVHIAppppFALYvYLuPZYl+1PCmUlta";

fn binary(text: &str) -> Vec<u8> {
    STANDARD.decode(text).unwrap()
}

fn bmp(page: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    page.write_with_encoder(BmpEncoder::new(&mut bytes))
        .unwrap();
    bytes
}

fn webp(page: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    page.write_with_encoder(WebPEncoder::new_lossless(&mut bytes))
        .unwrap();
    bytes
}

pub fn one_of_each_kind() -> Vec<Vec<u8>> {
    let page = DynamicImage::from(signed(&letter((60, 84))));
    vec![
        bmp(&page),
        webp(&page),
        binary(CODESTREAM),
        binary(JPEG_2000),
    ]
}

/// The corner is black and the middle is paper.
fn is_the_page(file: &[u8], kind: MediaType) {
    assert_eq!(sniff(file), Some(kind));
    let pages = open(file).unwrap();
    assert_eq!(pages.len(), 1);
    let shown = picture(&pages[0]).into_luma8();
    let (width, height) = shown.dimensions();
    assert!(shown.get_pixel(width / 50, height / 50).0[0] < 80, "{kind}");
    assert!(shown.get_pixel(width - 2, height - 2).0[0] > 200, "{kind}");
}

fn a_bmp_is_a_page() {
    let page = letter((200, 280));
    is_the_page(&bmp(&page.clone().into()), MediaType::Bmp);
    is_the_page(&bmp(&signed(&page).into()), MediaType::Bmp);
}

fn a_webp_is_a_page() {
    let page = DynamicImage::from(signed(&letter((200, 280))));
    is_the_page(&webp(&page), MediaType::Webp);
}

fn a_jpeg_2000_is_a_page_with_and_without_its_box() {
    for file in [CODESTREAM, JPEG_2000] {
        is_the_page(&binary(file), MediaType::Jpeg2000);
    }
}

/// Where libheif is not installed the person is told so.
fn a_photograph_of_a_telephone_is_a_page() {
    let is_missing = |file: &[u8]| matches!(open(file).err(), Some(Refusal::ToolMissing { .. }));
    for file in [HEIC, AVIF].map(binary) {
        assert_eq!(sniff(&file), Some(MediaType::Heif));
        if !is_missing(&file) {
            is_the_page(&file, MediaType::Heif);
            assert_eq!(refusal(&file[..file.len() / 2]), Refusal::Damaged);
        }
    }
}

fn a_png_of_every_kind_is_a_page() {
    let grey = letter((200, 280));
    let depths = [
        png::BitDepth::One,
        png::BitDepth::Two,
        png::BitDepth::Four,
        png::BitDepth::Eight,
        png::BitDepth::Sixteen,
    ];
    for depth in depths {
        for colour in [png::ColorType::Grayscale, png::ColorType::Indexed] {
            if colour == png::ColorType::Indexed && depth == png::BitDepth::Sixteen {
                continue;
            }
            is_the_page(&png_of(&grey, colour, depth), MediaType::Png);
        }
    }
    let colour = DynamicImage::from(signed(&grey));
    is_the_page(&png(colour.to_rgba16()), MediaType::Png);
    is_the_page(&png(colour.to_luma_alpha8()), MediaType::Png);
}

/// Black is the lowest and white the highest value of the depth, or the colour of that number.
fn png_of(page: &GrayImage, colour: png::ColorType, depth: png::BitDepth) -> Vec<u8> {
    let bits = depth as usize;
    let top = if bits < 8 { (1u16 << bits) - 1 } else { 255 } as u8;
    let rows = page.as_raw().chunks(page.width() as usize);
    let pixels = rows.flat_map(|row| match bits {
        16 => row.iter().flat_map(|tone| [*tone; 2]).collect::<Vec<_>>(),
        _ => row
            .chunks(8 / bits)
            .map(|pixels| {
                let values = pixels.iter().map(|tone| if *tone > 127 { top } else { 0 });
                values.fold(0u8, |byte, value| {
                    byte.checked_shl(bits as u32).unwrap_or(0) | value
                })
            })
            .collect(),
    });
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, page.width(), page.height());
    encoder.set_color(colour);
    encoder.set_depth(depth);
    if colour == png::ColorType::Indexed {
        let mut palette = vec![0; 3 * (usize::from(top) + 1)];
        let white = 3 * usize::from(top);
        palette[white..].fill(255);
        encoder.set_palette(palette);
    }
    let mut writer = encoder.write_header().unwrap();
    writer
        .write_image_data(&pixels.collect::<Vec<_>>())
        .unwrap();
    drop(writer);
    bytes
}

fn a_jpeg_of_four_inks_is_a_page() {
    // Four components of which each is drawn like the grey one, as a press writes them: inverted.
    let grey = jpeg(letter((64, 64)), 100);
    let inks = four_components(&grey);
    let decoder = image::codecs::jpeg::JpegDecoder::new(std::io::Cursor::new(&inks));
    assert_eq!(decoder.unwrap().dimensions(), (64, 64));
    let pages = open(&inks).unwrap();
    let shown = picture(&pages[0]).into_luma8();
    assert!(shown.get_pixel(1, 1).0[0] < 60, "ink");
    assert!(shown.get_pixel(62, 1).0[0] > 200, "paper");
}

/// The same scan for each of four components, and the mark of the program that inverts inks.
fn four_components(grey: &[u8]) -> Vec<u8> {
    const ADOBE: &[u8] = b"\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\0";
    let find = |marker: u8| {
        grey.windows(2)
            .position(|pair| pair == [0xFF, marker])
            .unwrap()
    };
    let (frame, scan) = (find(0xC0), find(0xDA));
    let length = |at: usize| usize::from(u16::from_be_bytes([grey[at + 2], grey[at + 3]]));
    let data = &grey[scan + 2 + length(scan)..grey.len() - 2];
    let mut file = [&grey[..2], ADOBE, &grey[2..frame]].concat();
    file.extend_from_slice(b"\xFF\xC0\0\x14\x08");
    file.extend_from_slice(&grey[frame + 5..frame + 9]);
    file.push(4);
    for component in 1..=4 {
        file.extend_from_slice(&[component, 0x11, 0]);
    }
    file.extend_from_slice(&grey[frame + 2 + length(frame)..scan]);
    for component in 1..=4 {
        file.extend_from_slice(&[0xFF, 0xDA, 0, 8, 1, component, 0, 0, 63, 0]);
        file.extend_from_slice(data);
    }
    file.extend_from_slice(b"\xFF\xD9");
    file
}

fn a_camera_tells_the_resolution_where_the_file_does_not() {
    // Three fields: 200 dots per inch both ways.
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x03\0".to_vec();
    for (tag, kind, value) in [(282u16, 5u16, 50u32), (283, 5, 50), (296, 3, 2)] {
        exif.extend_from_slice(&tag.to_le_bytes());
        exif.extend_from_slice(&kind.to_le_bytes());
        exif.extend_from_slice(&1u32.to_le_bytes());
        exif.extend_from_slice(&value.to_le_bytes());
    }
    exif.extend_from_slice(&[0; 4]);
    exif.extend_from_slice(&[200, 0, 0, 0, 1, 0, 0, 0]);
    let plain = jpeg(scanned(letter((400, 800))), 0);
    // The JFIF header says nothing of inches: unit 0.
    let mut photo = plain;
    photo[13] = 0;
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let file = [&photo[..2], b"\xFF\xE1", &length, &exif, &photo[2..]].concat();
    let pages = open(&file).unwrap();
    assert_eq!((pages[0].width_pt, pages[0].height_pt), (144.0, 288.0));
}

fn a_cut_picture_of_any_kind_is_damaged() {
    let page = DynamicImage::from(signed(&letter((200, 280))));
    for whole in [bmp(&page), webp(&page), binary(JPEG_2000)] {
        for tenth in 1..10 {
            let cut = &whole[..whole.len() * tenth / 10];
            if let Err(refused) = open(cut) {
                assert_eq!(refused, Refusal::Damaged);
            } else {
                panic!("{tenth} tenths of a {:?}", sniff(cut));
            }
        }
    }
}

fn a_png_of_many_pixels_and_few_bytes_costs_nothing() {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 16_000, 16_000);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![0; 2000 * 16_000]).unwrap();
    drop(writer);
    assert!(bytes.len() < 70_000, "{}", bytes.len());
    let limits = Limits {
        memory_bytes: 512 << 20,
        ..Limits::default()
    };
    let engines = Engines::new(crate::desk::worker(), limits);
    let refused = Refusal::TooManyPixels {
        megapixels: 256,
        limit: 64,
    };
    assert_eq!(open_with(&engines, &bytes).err(), Some(refused));
}
