//! PDF written by hand, so that every object can be wrong.

use std::fmt::Write as _;

use image::GrayImage;

use super::samples::{group4, jpeg, scanned};

/// Objects in the order of their numbers, from 1.
#[derive(Default)]
pub struct Pdf(Vec<Vec<u8>>);

impl Pdf {
    pub fn object(&mut self, text: &str) -> usize {
        self.0.push(text.as_bytes().to_vec());
        self.0.len()
    }

    pub fn stream(&mut self, entries: &str, data: &[u8]) -> usize {
        let head = format!("<< {entries} /Length {} >>\nstream\n", data.len());
        self.0
            .push([head.as_bytes(), data, b"\nendstream"].concat());
        self.0.len()
    }

    /// A number for an object that is written later.
    pub fn reserve(&mut self) -> usize {
        self.object("null")
    }

    pub fn set(&mut self, number: usize, text: &str) {
        self.0[number - 1] = text.as_bytes().to_vec();
    }

    /// The file, with its cross-reference table.
    pub fn file(&self, root: usize) -> Vec<u8> {
        let mut file = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.0.len() + 1);
        for (index, object) in self.0.iter().enumerate() {
            writeln!(table, "{:010} 00000 n ", file.len()).unwrap();
            file.extend_from_slice(format!("{} 0 obj\n", index + 1).as_bytes());
            file.extend_from_slice(object);
            file.extend_from_slice(b"\nendobj\n");
        }
        let start = file.len();
        let trailer = format!(
            "{table}trailer\n<< /Size {} /Root {root} 0 R /ID [<00> <00>] >>\nstartxref\n{start}\n%%EOF\n",
            self.0.len() + 1
        );
        file.extend_from_slice(trailer.as_bytes());
        file
    }

    /// The file, whose pages are these objects.
    pub fn with_pages(mut self, tree: usize, pages: &[usize]) -> Vec<u8> {
        let kids: String = pages.iter().map(|page| format!("{page} 0 R ")).collect();
        let count = pages.len();
        self.set(
            tree,
            &format!("<< /Type /Pages /Kids [{kids}] /Count {count} >>"),
        );
        let root = self.object(&format!("<< /Type /Catalog /Pages {tree} 0 R >>"));
        self.file(root)
    }
}

/// A document of pages that a function draws. It returns the resources and the content stream.
pub fn pages(
    count: usize,
    page_entries: &str,
    mut draw: impl FnMut(&mut Pdf, usize) -> (String, Vec<u8>),
) -> Vec<u8> {
    let mut pdf = Pdf::default();
    let tree = pdf.reserve();
    let numbers: Vec<usize> = (0..count)
        .map(|index| {
            let (resources, content) = draw(&mut pdf, index);
            let content = pdf.stream("", &content);
            pdf.object(&format!(
                "<< /Type /Page /Parent {tree} 0 R {page_entries} \
                 /Resources << {resources} >> /Contents {content} 0 R >>"
            ))
        })
        .collect();
    pdf.with_pages(tree, &numbers)
}

pub const A4: &str = "/MediaBox [0 0 595.276 841.89]";

/// Scans that fill A4, each in the coding that `code` gives: dictionary entries and bytes.
pub fn scans(count: usize, size: (u32, u32), code: impl Fn(usize) -> (String, Vec<u8>)) -> Vec<u8> {
    pages(count, A4, |pdf, index| {
        let (entries, bytes) = code(index);
        let (width, height) = size;
        let image = pdf.stream(
            &format!("/Type /XObject /Subtype /Image /Width {width} /Height {height} {entries}"),
            &bytes,
        );
        (
            format!("/XObject << /Im {image} 0 R >>"),
            b"q 595.276 0 0 841.89 0 0 cm /Im Do Q".to_vec(),
        )
    })
}

/// Grey scans as office scanners send them.
pub fn dct_scans(count: usize, page: &GrayImage) -> Vec<u8> {
    let bytes = jpeg(scanned(page.clone()), 300);
    scans(count, page.dimensions(), |_| {
        let entries = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
        (entries.to_owned(), bytes.clone())
    })
}

/// Black and white scans as fax servers send them.
pub fn g4_scans(count: usize, page: &GrayImage) -> Vec<u8> {
    let bytes = group4(page);
    let (width, height) = page.dimensions();
    scans(count, (width, height), |_| {
        let entries = format!(
            "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode \
             /DecodeParms << /K -1 /Columns {width} /Rows {height} >>"
        );
        (entries, bytes.clone())
    })
}

/// A font whose codes are Unicode, every letter half as wide as it is high.
pub fn font(pdf: &mut Pdf) -> String {
    let map = pdf.stream(
        "",
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n\
          /CMapName /U def /CMapType 2 def\n\
          1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
          2 beginbfrange <0020> <00FF> <0020> <0400> <04FF> <0400> endbfrange\n\
          endcmap CMapName currentdict /CMap defineresource pop end end",
    );
    let descriptor = pdf.object(
        "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 800] \
         /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    );
    let cid = pdf.object(&format!(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 \
         /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> \
         /FontDescriptor {descriptor} 0 R >>"
    ));
    let font = pdf.object(&format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H \
         /DescendantFonts [{cid} 0 R] /ToUnicode {map} 0 R >>"
    ));
    format!("/Font << /F {font} 0 R >>")
}

/// Shows a line of text at this place in points from the bottom left.
pub fn show(x: u32, y: u32, size: u32, text: &str) -> String {
    let codes: String = text
        .encode_utf16()
        .map(|code| format!("{code:04X}"))
        .collect();
    format!("BT /F {size} Tf {x} {y} Td <{codes}> Tj ET\n")
}

/// Pages of text, each with a black square in its bottom left corner.
pub fn text(page_entries: &str, lines: &[&[(u32, u32, &str)]]) -> Vec<u8> {
    pages(lines.len(), page_entries, |pdf, index| {
        let mut content = "0 0 20 20 re f\n".to_owned();
        content.extend(
            lines[index]
                .iter()
                .map(|(x, y, line)| show(*x, *y, 12, line)),
        );
        (font(pdf), content.into_bytes())
    })
}
