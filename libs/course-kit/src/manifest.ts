import type { Course, CourseModule } from './course';
import { escapeMarkup } from './escape-markup';
import { lomOfScorm12, lomOfScorm2004, metadataOf } from './manifest-metadata';

export interface ManifestFacts {
  course: Course;
  module: CourseModule;
  /** Paths of all files in the package, without the manifest. */
  files: string[];
}

/** imsmanifest.xml of SCORM 1.2: one organisation, one SCO, every file named (CAM 1.2, section 2.3). */
export function scorm12Manifest({ course, module, files }: ManifestFacts): string {
  const title = escapeMarkup(module.title);
  const metadata = metadataOf(course, module);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifierOf(course, module)}" version="${course.version}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
${lomOfScorm12(metadata)}
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${title}</title>
      <item identifier="module" identifierref="pages" isvisible="true">
        <title>${title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="pages" type="webcontent" adlcp:scormtype="sco" href="index.html">
${fileRows(files)}
    </resource>
  </resources>
</manifest>
`;
}

/** imsmanifest.xml of SCORM 2004 4th edition: the content itself reports completion, and no success. */
export function scorm2004Manifest({ course, module, files }: ManifestFacts): string {
  const title = escapeMarkup(module.title);
  const metadata = metadataOf(course, module);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifierOf(course, module)}" version="${course.version}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
${lomOfScorm2004(metadata)}
  </metadata>
  <organizations default="course">
    <organization identifier="course" adlseq:objectivesGlobalToSystem="false">
      <title>${title}</title>
      <item identifier="module" identifierref="pages" isvisible="true">
        <title>${title}</title>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="pages" type="webcontent" adlcp:scormType="sco" href="index.html">
${fileRows(files)}
    </resource>
  </resources>
</manifest>
`;
}

function identifierOf(course: Course, module: CourseModule): string {
  return escapeMarkup(`amelie-${course.slug}-${module.id}`);
}

function fileRows(files: string[]): string {
  return files.map((file) => `      <file href="${escapeMarkup(file)}"/>`).join('\n');
}
