"""Other people's programs that judge our files: each module is one of them, asked one kind of question.

A test that needs one says so: `@pytest.mark.judge("verapdf")`.
"""
