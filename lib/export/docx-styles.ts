import { BorderStyle, type IStylesOptions, LineRuleType, ShadingType } from "docx";
import { INK_2 } from "./docx-parts";

const SERIF = { ascii: "Georgia", hAnsi: "Georgia", cs: "Times New Roman", eastAsia: "SimSun" };
const SANS = { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "SimHei" };

const { AUTO } = LineRuleType;

const named = (id: string, run: object, paragraph: object) => ({ id, name: id, basedOn: "Normal", run, paragraph });

/** Sizes in half points, spaces in twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 22, language: { value: "en-GB", eastAsia: "zh-CN", bidirectional: "ar-SA" } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: AUTO } },
    },
    heading1: {
      run: { font: SERIF, size: 40, bold: true, color: "221F19" },
      paragraph: { spacing: { before: 0, after: 100, line: 252, lineRule: AUTO }, keepNext: true },
    },
    heading2: {
      run: { font: SERIF, size: 28, bold: true, color: "221F19" },
      paragraph: { spacing: { before: 360, after: 100, line: 252, lineRule: AUTO }, keepNext: true },
    },
    heading3: {
      run: { font: SERIF, size: 23, bold: true, color: "221F19" },
      paragraph: { spacing: { before: 260, after: 60, line: 252, lineRule: AUTO }, keepNext: true },
    },
    hyperlink: { run: { color: "205282", underline: {} } },
  },
  paragraphStyles: [
    named("Lead", { size: 25 }, { spacing: { before: 120, after: 160, line: 320, lineRule: AUTO } }),
    named("Small", { font: SANS, size: 18, color: INK_2 }, { spacing: { after: 80, line: 264, lineRule: AUTO } }),
    named("Margin", { font: SANS, size: 16, color: INK_2 }, { spacing: { after: 0, line: 240, lineRule: AUTO } }),
    named("Cell", { font: SANS, size: 17 }, { spacing: { after: 0, line: 240, lineRule: AUTO } }),
    named("Strip", { size: 2 }, { spacing: { after: 0, line: 240, lineRule: AUTO } }),
    named(
      "Quotation",
      { color: INK_2 },
      {
        spacing: { before: 80, after: 0, line: 276, lineRule: AUTO },
        indent: { left: 240 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: "FCB364", space: 8 } },
      },
    ),
    named(
      "Citation",
      { font: SANS, size: 17, color: INK_2 },
      {
        spacing: { after: 120, line: 264, lineRule: AUTO },
        indent: { left: 240 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: "FCB364", space: 8 } },
      },
    ),
    named(
      "Dissent",
      { font: SANS, size: 19 },
      {
        spacing: { before: 80, after: 120, line: 276, lineRule: AUTO },
        indent: { left: 120, right: 120 },
        shading: { type: ShadingType.CLEAR, fill: "F5F3ED", color: "auto" },
      },
    ),
  ],
};
