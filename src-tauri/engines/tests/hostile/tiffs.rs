//! TIFF written by hand, so that every field can be wrong.

use image::GrayImage;

use super::samples::group4;

/// A directory and its strips or tiles.
pub struct Leaf {
    /// Tag, type (3 is short, 4 is long, 5 is rational, 7 is bytes), and values.
    pub fields: Vec<(u16, u16, Vec<u32>)>,
    pub pieces: Vec<Vec<u8>>,
}

pub const COMPRESSION: u16 = 259;
const FAX_GROUP_4: u32 = 4;

impl Leaf {
    /// A bilevel page as scanners pack it, with 0 for white.
    pub fn bilevel(page: &GrayImage, dpi: u32) -> Self {
        Self::new(page, dpi, 1, FAX_GROUP_4, group4(page))
    }

    /// Eight bits of grey, not packed.
    pub fn grey(page: &GrayImage, dpi: u32) -> Self {
        let inverted = page.as_raw().iter().map(|tone| 255 - tone).collect();
        Self::new(page, dpi, 8, 1, inverted)
    }

    fn new(page: &GrayImage, dpi: u32, bits: u32, compression: u32, pixels: Vec<u8>) -> Self {
        let (width, height) = page.dimensions();
        let fields = vec![
            (254, 4, vec![0]),
            (256, 4, vec![width]),
            (257, 4, vec![height]),
            (258, 3, vec![bits]),
            (COMPRESSION, 3, vec![compression]),
            (262, 3, vec![0]),
            (273, 4, vec![0]),
            (277, 3, vec![1]),
            (278, 4, vec![height]),
            (279, 4, vec![u32::try_from(pixels.len()).unwrap()]),
            (282, 5, vec![dpi, 1]),
            (283, 5, vec![dpi, 1]),
            (296, 3, vec![2]),
        ];
        Self {
            fields,
            pieces: vec![pixels],
        }
    }

    /// Of any kind: bits of a sample, samples of a pixel, photometric interpretation.
    pub fn of(
        (width, height): (u32, u32),
        (bits, samples, colour): (u32, u32, u32),
        compression: u32,
        pieces: Vec<Vec<u8>>,
    ) -> Self {
        let page = GrayImage::new(width, height);
        let leaf = Self::new(&page, 100, bits, compression, Vec::new());
        let mut leaf = leaf
            .with(258, 3, &vec![bits; samples as usize])
            .with(262, 3, &[colour])
            .with(277, 3, &[samples]);
        leaf.pieces = pieces;
        leaf
    }

    pub fn without(mut self, tag: u16) -> Self {
        self.fields.retain(|(other, _, _)| *other != tag);
        self
    }

    /// In tiles of this size.
    pub fn tiled(self, (width, height): (u32, u32)) -> Self {
        let leaf = self.without(273).without(278).without(279);
        leaf.with(322, 3, &[width])
            .with(323, 3, &[height])
            .with(324, 4, &[0])
            .with(325, 4, &[0])
    }

    pub fn with(mut self, tag: u16, kind: u16, values: &[u32]) -> Self {
        self.fields.retain(|(other, _, _)| *other != tag);
        self.fields.push((tag, kind, values.to_vec()));
        self.fields.sort_by_key(|(tag, _, _)| *tag);
        self
    }
}

/// Little-endian, each directory behind its pixels.
pub fn tiff(leaves: &[Leaf]) -> Vec<u8> {
    let mut file = b"II*\0\0\0\0\0".to_vec();
    let mut link = 4;
    for leaf in leaves {
        let places: Vec<u32> = leaf
            .pieces
            .iter()
            .map(|piece| {
                let place = position(&file);
                file.extend_from_slice(piece);
                pad(&mut file);
                place
            })
            .collect();
        let lengths: Vec<u32> = leaf
            .pieces
            .iter()
            .map(|piece| u32::try_from(piece.len()).unwrap())
            .collect();
        let mut directory = Vec::new();
        for (tag, kind, values) in &leaf.fields {
            let values: &[u32] = match tag {
                273 | 324 => &places,
                279 | 325 => &lengths,
                _ => values,
            };
            directory.extend_from_slice(&entry(&mut file, *tag, *kind, values));
        }
        let here = position(&file);
        file[link..link + 4].copy_from_slice(&here.to_le_bytes());
        let count = u16::try_from(leaf.fields.len()).unwrap();
        file.extend_from_slice(&count.to_le_bytes());
        file.extend_from_slice(&directory);
        link = file.len();
        file.extend_from_slice(&[0; 4]);
    }
    file
}

fn entry(file: &mut Vec<u8>, tag: u16, kind: u16, values: &[u32]) -> [u8; 12] {
    let count = u32::try_from(values.len()).unwrap() / if kind == 5 { 2 } else { 1 };
    let mut packed = Vec::new();
    for value in values {
        let bytes = value.to_le_bytes();
        packed.extend_from_slice(match kind {
            3 => &bytes[..2],
            7 => &bytes[..1],
            _ => &bytes,
        });
    }
    if packed.len() > 4 {
        let here = position(file);
        file.extend_from_slice(&packed);
        pad(file);
        packed = here.to_le_bytes().to_vec();
    }
    packed.resize(4, 0);
    let mut entry = [0; 12];
    entry[..2].copy_from_slice(&tag.to_le_bytes());
    entry[2..4].copy_from_slice(&kind.to_le_bytes());
    entry[4..8].copy_from_slice(&count.to_le_bytes());
    entry[8..].copy_from_slice(&packed);
    entry
}

fn position(file: &[u8]) -> u32 {
    u32::try_from(file.len()).unwrap()
}

fn pad(file: &mut Vec<u8>) {
    if file.len() % 2 == 1 {
        file.push(0);
    }
}
