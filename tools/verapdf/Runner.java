import java.io.File;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.logging.LogManager;
import org.verapdf.features.FeatureFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.metadata.fixer.FixerFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.validators.ValidatorConfig;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;
import org.verapdf.processor.BatchProcessor;
import org.verapdf.processor.FormatOption;
import org.verapdf.processor.ProcessorConfig;
import org.verapdf.processor.ProcessorFactory;
import org.verapdf.processor.TaskType;
import org.verapdf.processor.plugins.PluginsCollectionConfig;
import org.verapdf.processor.reports.BatchSummary;

/**
 * The veraPDF engine as a command, where the official one is not installed.
 *
 * <p>It speaks a small part of the official command line and writes the engine's own JSON report, so that whoever reads
 * the report need not know which of the two wrote it: {@code verapdf --format json --flavour ua1 FILE...}
 *
 * <p>Exit codes are the official ones: 0 all files pass, 1 one fails, 2 wrong use, 3 and 7 to 9 no verdict on a file.
 */
public final class Runner {

  private static final int PASS = 0;
  private static final int FAIL = 1;
  private static final int WRONG_USE = 2;
  private static final int OUT_OF_MEMORY = 3;
  private static final int NOT_A_PDF = 7;
  private static final int ENCRYPTED = 8;
  private static final int ENGINE_ERROR = 9;

  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    if (words.size() < 5 || !words.subList(0, 3).equals(List.of("--format", "json", "--flavour"))) {
      refuse("use: verapdf --format json --flavour FLAVOUR FILE...");
    }
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(words.get(3));
    // Without a flavour the engine would choose what the file claims; a judge must be asked a definite question.
    if (flavour == PDFAFlavour.NO_FLAVOUR) {
      refuse("unknown flavour: " + words.get(3));
    }
    List<File> files = new ArrayList<>();
    for (String name : words.subList(4, words.size())) {
      files.add(new File(name));
    }
    LogManager.getLogManager().reset(); // the engine's chatter; what matters is in the report
    VeraGreenfieldFoundryProvider.initialise();
    System.exit(validate(files, flavour));
  }

  private static int validate(List<File> files, PDFAFlavour flavour) throws Exception {
    ValidatorConfig validator =
        ValidatorConfigBuilder.defaultBuilder().flavour(flavour).nonPDFExtension(true).build();
    ProcessorConfig config =
        ProcessorFactory.fromValues(
            validator,
            FeatureFactory.defaultConfig(),
            PluginsCollectionConfig.defaultConfig(),
            FixerFactory.defaultConfig(),
            EnumSet.of(TaskType.VALIDATE));
    try (BatchProcessor processor = ProcessorFactory.fileBatchProcessor(config)) {
      BatchSummary summary =
          processor.process(files, ProcessorFactory.getHandler(FormatOption.JSON, false, System.out, false));
      return exitCode(summary);
    }
  }

  private static int exitCode(BatchSummary summary) {
    if (summary.getOutOfMemory() > 0) return OUT_OF_MEMORY;
    if (summary.getVeraExceptions() > 0) return ENGINE_ERROR;
    if (summary.getFailedEncryptedJobs() > 0) return ENCRYPTED;
    if (summary.getFailedParsingJobs() > 0) return NOT_A_PDF;
    return summary.getValidationSummary().getNonCompliantPdfaCount() > 0 ? FAIL : PASS;
  }

  private static void refuse(String why) {
    System.err.println(why);
    System.exit(WRONG_USE);
  }

  private Runner() {}
}
