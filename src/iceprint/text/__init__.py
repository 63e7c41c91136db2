"""Words to shaped, size-free paragraphs. Knows fonts and scripts; knows nothing of paper, files of content or PDF."""
