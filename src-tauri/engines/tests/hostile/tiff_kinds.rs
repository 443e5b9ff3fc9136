//! TIFF in the many ways of scanners and fax servers: each must look like the page it was made of.

use std::io::Write as _;

use dekada_core::pages::Refusal;
use image::{GrayImage, RgbImage};

use crate::desk::{open, picture, refusal};
use crate::samples::{group4, jpeg, letter, signed};
use crate::tiffs::{COMPRESSION, Leaf, tiff};

crate::facts![
    every_fax_coding_is_read,
    reversed_bits_are_read,
    grey_of_every_depth_is_read,
    colours_are_read_together_and_apart,
    a_palette_is_read,
    inks_are_read,
    every_packing_is_read,
    differences_are_added_up,
    strips_and_tiles_are_put_together,
    a_jpeg_inside_is_read,
    a_turned_page_is_set_upright,
    what_is_transparent_is_paper,
    big_tiff_is_read,
    fields_that_fax_servers_forget_are_not_missed,
    a_strip_that_is_too_short_is_damaged,
    a_tile_of_a_giant_size_costs_nothing,
    what_is_not_read_is_named,
];

const SIZE: (u32, u32) = (96, 64);
const BLACK_IS_ZERO: u32 = 1;

/// A black square in the top left corner and lines of marks, of few enough tones to survive two
/// bits.
fn page() -> GrayImage {
    letter(SIZE)
}

fn shown(leaf: Leaf) -> GrayImage {
    let pages = open(&tiff(&[leaf])).unwrap();
    picture(&pages[0]).into_luma8()
}

fn shown_in_colour(leaf: Leaf) -> RgbImage {
    let pages = open(&tiff(&[leaf])).unwrap();
    picture(&pages[0]).into_rgb8()
}

/// One bit for each pixel, black set.
fn bits(page: &GrayImage) -> Vec<u8> {
    packed(page, 1, |tone| u8::from(tone < 128))
}

fn packed(page: &GrayImage, bits: u32, value: impl Fn(u8) -> u8) -> Vec<u8> {
    let per_byte = 8 / bits as usize;
    let rows = page.as_raw().chunks(page.width() as usize);
    rows.flat_map(|row| {
        row.chunks(per_byte)
            .map(|pixels| {
                let filled = (0..per_byte).map(|index| pixels.get(index).copied().unwrap_or(0));
                filled.fold(0, |byte, tone| byte << bits | value(tone))
            })
            .collect::<Vec<_>>()
    })
    .collect()
}

fn string_of_bits(codes: &str) -> Vec<u8> {
    let digits: Vec<u8> = codes.bytes().map(|digit| digit - b'0').collect();
    let byte = |digits: &[u8]| {
        let filled = (0..8).map(|index| digits.get(index).copied().unwrap_or(0));
        filled.fold(0, |byte, digit| byte << 1 | digit)
    };
    digits.chunks(8).map(byte).collect()
}

fn every_fax_coding_is_read() {
    const END_OF_LINE: &str = "000000000001";
    // A line of 3 black and 92 white pixels: white 0, black 3, white 64 and 28.
    let width = 3 + 64 + 28;
    let line = concat!("00110101", "10", "11011", "0011000");
    let lines = 40;
    let rows = |between: &str| format!("{between}{line}").repeat(lines);
    // Each line from a new byte: 22 bits are filled up to 24.
    let modified = string_of_bits(&format!("{line}00").repeat(lines));
    let group_3 = string_of_bits(&rows(END_OF_LINE));
    // Group 3 of two dimensions: the first line as it is, the others the same as the line above.
    let same = "1".repeat(3);
    let first = format!("{END_OF_LINE}1{line}");
    let both = first + &format!("{END_OF_LINE}0{same}").repeat(lines - 1);
    let height = u32::try_from(lines).unwrap();
    let leaf = |coding, bytes| Leaf::of((width, height), (1, 1, 0), coding, vec![bytes]);
    let leaves = [
        leaf(2, modified),
        leaf(3, group_3),
        leaf(3, string_of_bits(&both)).with(292, 4, &[1]),
    ];
    for leaf in leaves {
        let page = shown(leaf);
        for (x, _, pixel) in page.enumerate_pixels() {
            assert_eq!(pixel.0[0], if x < 3 { 0 } else { 255 }, "column {x}");
        }
    }
    let page = page();
    let group_4 = Leaf::of(SIZE, (1, 1, 0), 4, vec![group4(&page)]);
    assert_eq!(shown(group_4), page);
}

fn reversed_bits_are_read() {
    const FILL_ORDER: u16 = 266;
    let page = page();
    for (coding, bytes) in [(4, group4(&page)), (1, bits(&page))] {
        let reversed = bytes.iter().map(|byte| byte.reverse_bits()).collect();
        let leaf = Leaf::of(SIZE, (1, 1, 0), coding, vec![reversed]);
        assert_eq!(shown(leaf.with(FILL_ORDER, 3, &[2])), page);
    }
}

fn grey_of_every_depth_is_read() {
    let page = page();
    for depth in [1, 2, 4] {
        let top = (1u16 << depth) - 1;
        let value = |tone: u8| (u16::from(tone) * top / 255) as u8;
        let light = packed(&page, depth, value);
        let leaf = Leaf::of(SIZE, (depth, 1, BLACK_IS_ZERO), 1, vec![light.clone()]);
        assert_eq!(shown(leaf), page, "{depth} bits");
        let dark = light.iter().map(|byte| !byte).collect();
        assert_eq!(shown(Leaf::of(SIZE, (depth, 1, 0), 1, vec![dark])), page);
    }
    let wide = page
        .as_raw()
        .iter()
        .flat_map(|tone| [0x55, *tone])
        .collect();
    let leaf = Leaf::of(SIZE, (16, 1, BLACK_IS_ZERO), 1, vec![wide]);
    assert_eq!(shown(leaf), page);
}

fn colours_are_read_together_and_apart() {
    let page = signed(&letter((200, 280)));
    let size = page.dimensions();
    let together = Leaf::of(size, (8, 3, 2), 1, vec![page.as_raw().clone()]);
    let planes = (0..3).map(|sample| page.pixels().map(|pixel| pixel.0[sample]).collect());
    let apart = Leaf::of(size, (8, 3, 2), 1, planes.collect()).with(284, 3, &[2]);
    for leaf in [together, apart] {
        close(&shown_in_colour(leaf), &page);
    }
}

/// The screen shows JPEG, which is not exact.
fn close(shown: &RgbImage, page: &RgbImage) {
    assert_eq!(shown.dimensions(), page.dimensions());
    let pairs = shown.as_raw().iter().zip(page.as_raw());
    let distance: u64 = pairs.map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    let mean = distance as f64 / page.as_raw().len() as f64;
    assert!(mean < 12.0, "the colours are {mean} apart");
}

fn a_palette_is_read() {
    let page = letter((200, 280));
    let mut palette = vec![0; 3 * 256];
    // 7 is red, 9 is white.
    palette[7] = 0xFFFF;
    for plane in 0..3 {
        palette[plane * 256 + 9] = 0xFFFF;
    }
    let indices = page
        .as_raw()
        .iter()
        .map(|tone| if *tone < 128 { 7 } else { 9 });
    let leaf = Leaf::of((200, 280), (8, 1, 3), 1, vec![indices.collect()]);
    let shown = shown_in_colour(leaf.with(320, 3, &palette));
    let [red, green, _] = shown.get_pixel(5, 5).0;
    assert!(red > 180 && green < 80, "the square is red");
}

fn inks_are_read() {
    // Yellow and magenta are red.
    let red: Vec<u8> = [0, 255, 255, 0].repeat(200 * 280);
    let shown = shown_in_colour(Leaf::of((200, 280), (8, 4, 5), 1, vec![red]));
    let [red, green, blue] = shown.get_pixel(100, 100).0;
    assert!(red > 230 && green < 30 && blue < 30);
}

fn every_packing_is_read() {
    let page = page();
    for (coding, bytes) in packings(&page) {
        let leaf = Leaf::of(SIZE, (8, 1, BLACK_IS_ZERO), coding, vec![bytes]);
        assert_eq!(shown(leaf), page, "coding {coding}");
    }
}

pub fn one_of_each_packing() -> Vec<Vec<u8>> {
    let page = page();
    let grey = packings(&page)
        .into_iter()
        .map(|(coding, bytes)| Leaf::of(SIZE, (8, 1, BLACK_IS_ZERO), coding, vec![bytes]));
    let colour = jpeg(signed(&letter(SIZE)), 100);
    let photo = Leaf::of(SIZE, (8, 3, 6), 7, vec![colour]);
    grey.chain([photo]).map(|leaf| tiff(&[leaf])).collect()
}

/// The codes of TIFF and the packed pixels.
fn packings(page: &GrayImage) -> Vec<(u32, Vec<u8>)> {
    let plain = page.as_raw();
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    zlib.write_all(plain).unwrap();
    let deflated = zlib.finish().unwrap();
    let lzw = weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8)
        .encode(plain)
        .unwrap();
    let runs = plain.chunks(2).flat_map(|pair| match pair {
        [left, right] if left == right => vec![255, *left],
        other => [&[u8::try_from(other.len() - 1).unwrap()], other].concat(),
    });
    vec![
        (5, lzw),
        (8, deflated.clone()),
        (32_946, deflated),
        (32_773, runs.collect()),
    ]
}

fn differences_are_added_up() {
    let page = page();
    let rows = page.as_raw().chunks(SIZE.0 as usize);
    let differences: Vec<u8> = rows
        .flat_map(|row| {
            let left = [&0].into_iter().chain(row);
            row.iter()
                .zip(left)
                .map(|(tone, left)| tone.wrapping_sub(*left))
        })
        .collect();
    let lzw = weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8)
        .encode(&differences)
        .unwrap();
    let leaf = Leaf::of(SIZE, (8, 1, BLACK_IS_ZERO), 5, vec![lzw]);
    assert_eq!(shown(leaf.with(317, 3, &[2])), page);
}

fn strips_and_tiles_are_put_together() {
    let page = page();
    let width = SIZE.0 as usize;
    let strips = page.as_raw().chunks(width * 24).map(<[u8]>::to_vec);
    let strips = Leaf::of(SIZE, (8, 1, BLACK_IS_ZERO), 1, strips.collect());
    assert_eq!(shown(strips.with(278, 3, &[24])), page);
    let tile = |left: u32, top: u32| {
        let places = (top..top + 48).flat_map(|y| (left..left + 80).map(move |x| (x, y)));
        places
            .map(|(x, y)| page.get_pixel_checked(x, y).map_or(77, |pixel| pixel.0[0]))
            .collect::<Vec<u8>>()
    };
    let tiles = vec![tile(0, 0), tile(80, 0), tile(0, 48), tile(80, 48)];
    let tiles = Leaf::of(SIZE, (8, 1, BLACK_IS_ZERO), 1, tiles).tiled((80, 48));
    assert_eq!(shown(tiles), page);
}

fn a_jpeg_inside_is_read() {
    let page = signed(&letter((200, 280)));
    let coloured = jpeg(page.clone(), 100);
    let leaf = Leaf::of((200, 280), (8, 3, 6), 7, vec![coloured.clone()]);
    close(&shown_in_colour(leaf), &page);
    // Tables apart from the picture, as most writers have it.
    let start_of_frame = coloured
        .windows(2)
        .position(|pair| pair == b"\xFF\xC0")
        .unwrap();
    let tables: Vec<u32> = [&coloured[..start_of_frame], b"\xFF\xD9"]
        .concat()
        .iter()
        .map(|byte| u32::from(*byte))
        .collect();
    let rest = [b"\xFF\xD8", &coloured[start_of_frame..]].concat();
    let leaf = Leaf::of((200, 280), (8, 3, 6), 7, vec![rest]).with(347, 7, &tables);
    close(&shown_in_colour(leaf), &page);
    let grey = letter((200, 280));
    let leaf = Leaf::of((200, 280), (8, 1, 1), 7, vec![jpeg(grey.clone(), 100)]);
    assert!(shown(leaf).get_pixel(5, 5).0[0] < 60);
}

fn a_turned_page_is_set_upright() {
    let leaf = Leaf::grey(&letter((400, 560)), 100).with(274, 3, &[6]);
    let pages = open(&tiff(&[leaf])).unwrap();
    assert!(pages[0].width_pt > pages[0].height_pt);
    let shown = picture(&pages[0]).into_luma8();
    assert!(shown.get_pixel(shown.width() - 5, 5).0[0] < 100);
}

fn what_is_transparent_is_paper() {
    let clear: Vec<u8> = [0, 0, 0, 0].repeat(96 * 64);
    let leaf = Leaf::of(SIZE, (8, 4, 2), 1, vec![clear]).with(338, 3, &[2]);
    assert_eq!(shown(leaf).get_pixel(9, 9).0, [255]);
}

fn big_tiff_is_read() {
    let page = page();
    let mut file = b"II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0".to_vec();
    let fields: [(u16, u16, u64); 7] = [
        (256, 4, 96),
        (257, 4, 64),
        (258, 3, 8),
        (262, 3, 1),
        (273, 16, 16 + 8 + 7 * 20 + 8),
        (278, 4, 64),
        (279, 16, 96 * 64),
    ];
    file.extend_from_slice(&7u64.to_le_bytes());
    for (tag, kind, value) in fields {
        file.extend_from_slice(&tag.to_le_bytes());
        file.extend_from_slice(&kind.to_le_bytes());
        file.extend_from_slice(&1u64.to_le_bytes());
        file.extend_from_slice(&value.to_le_bytes());
    }
    file.extend_from_slice(&[0; 8]);
    file.extend_from_slice(page.as_raw());
    let pages = open(&file).unwrap();
    assert_eq!(picture(&pages[0]).into_luma8(), page);
}

fn fields_that_fax_servers_forget_are_not_missed() {
    let page = page();
    let forgotten = [262, 277, 278, 279, 258];
    for tag in forgotten {
        let leaf = Leaf::of(SIZE, (1, 1, 0), 4, vec![group4(&page)]).without(tag);
        assert_eq!(shown(leaf), page, "without {tag}");
    }
}

fn a_strip_that_is_too_short_is_damaged() {
    let page = page();
    let half = page.as_raw()[..96 * 32].to_vec();
    let leaf = Leaf::of(SIZE, (8, 1, BLACK_IS_ZERO), 1, vec![half]);
    // Something to be cut from, which is not the page.
    let file = tiff(&[leaf.with(700, 7, &[0; 9])]);
    assert_eq!(refusal(&file), Refusal::Damaged);
    let long = letter((96, 640));
    let fax = group4(&long);
    let leaf = Leaf::of((96, 640), (1, 1, 0), 4, vec![fax[..fax.len() / 2].to_vec()]);
    assert_eq!(refusal(&tiff(&[leaf])), Refusal::Damaged);
}

fn a_tile_of_a_giant_size_costs_nothing() {
    let leaf = Leaf::of(SIZE, (8, 1, BLACK_IS_ZERO), 1, vec![vec![0; 100]]);
    let leaf = leaf
        .tiled((0, 0))
        .with(322, 4, &[u32::MAX])
        .with(323, 4, &[u32::MAX]);
    assert_eq!(refusal(&tiff(&[leaf])), Refusal::Damaged);
    let samples = Leaf::of(SIZE, (8, 1, BLACK_IS_ZERO), 1, vec![vec![0; 100]]);
    let looks_like = Some("unusual-picture");
    assert_eq!(
        refusal(&tiff(&[samples.with(277, 3, &[65_535])])),
        Refusal::Unsupported { looks_like }
    );
}

fn what_is_not_read_is_named() {
    let plain = || Leaf::of(SIZE, (8, 1, BLACK_IS_ZERO), 1, vec![vec![0; 96 * 64]]);
    const OLD_JPEG: u32 = 6;
    const FLOATING: u32 = 3;
    const LAB: u32 = 8;
    let leaves = [
        plain().with(COMPRESSION, 3, &[OLD_JPEG]),
        plain().with(339, 3, &[FLOATING]),
        plain().with(262, 3, &[LAB]),
    ];
    for leaf in leaves {
        let looks_like = Some("unusual-picture");
        assert_eq!(refusal(&tiff(&[leaf])), Refusal::Unsupported { looks_like });
    }
}
